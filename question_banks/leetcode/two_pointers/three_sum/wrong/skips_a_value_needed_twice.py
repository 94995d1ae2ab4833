# verdict: wrong_answer
# why: duplicates are skipped by looking at the next number instead of the one before, which loses -1, -1, 2
def three_sum(nums: list[int]) -> list[list[int]]:
    nums = sorted(nums)
    triplets = []
    for place in range(len(nums) - 2):
        if nums[place] == nums[place + 1]:
            continue
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
                while left < right and nums[left] == nums[left - 1]:
                    left += 1
    return triplets
