# verdict: wrong_answer
# why: sorts and counts, but a repeated number is neither one more nor skipped, so it ends the run
def longest_consecutive(nums: list[int]) -> int:
    if not nums:
        return 0
    nums = sorted(nums)
    longest = length = 1
    for before, number in zip(nums, nums[1:]):
        length = length + 1 if number == before + 1 else 1
        longest = max(longest, length)
    return longest
