# verdict: wrong_answer
# why: sorted and solved with two pointers, but equal neighbours are not skipped and give the same triplet again
def three_sum(nums: list[int]) -> list[list[int]]:
    nums = sorted(nums)
    triplets = []
    for place in range(len(nums) - 2):
        left, right = place + 1, len(nums) - 1
        while left < right:
            total = nums[place] + nums[left] + nums[right]
            if total < 0:
                left += 1
            elif total > 0:
                right -= 1
            else:
                triplets.append([nums[place], nums[left], nums[right]])
                left += 1
                right -= 1
    return triplets
