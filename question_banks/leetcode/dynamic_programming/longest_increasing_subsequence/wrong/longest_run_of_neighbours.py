# verdict: wrong_answer
# why: takes a subsequence for a run of neighbouring elements
def length_of_lis(nums: list[int]) -> int:
    longest = length = 1
    for before, number in zip(nums, nums[1:]):
        length = length + 1 if number > before else 1
        longest = max(longest, length)
    return longest
