# verdict: wrong_answer
# why: the third number is looked up in the set of all numbers, which does not tell whether its place is still free
def three_sum(nums: list[int]) -> list[list[int]]:
    present = set(nums)
    triplets = set()
    for place, first in enumerate(nums):
        for second in nums[place + 1 :]:
            if -first - second in present:
                triplets.add(tuple(sorted((first, second, -first - second))))
    return [list(triplet) for triplet in triplets]
