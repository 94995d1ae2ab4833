# verdict: wrong_answer
# why: a difference of at most one continues the run, so repeated numbers make it longer
def longest_consecutive(nums: list[int]) -> int:
    if not nums:
        return 0
    nums = sorted(nums)
    longest = length = 1
    for before, number in zip(nums, nums[1:]):
        length = length + 1 if number - before <= 1 else 1
        longest = max(longest, length)
    return longest
