# verdict: wrong_answer
# why: the inner loop stops at the first pair, as in the two-number problem, where there is only one
def three_sum(nums: list[int]) -> list[list[int]]:
    nums = sorted(nums)
    triplets = []
    for place in range(len(nums) - 2):
        if place and nums[place] == nums[place - 1]:
            continue
        left, right = place + 1, len(nums) - 1
        while left < right:
            total = nums[place] + nums[left] + nums[right]
            if total == 0:
                triplets.append([nums[place], nums[left], nums[right]])
                break
            if total < 0:
                left += 1
            else:
                right -= 1
    return triplets
