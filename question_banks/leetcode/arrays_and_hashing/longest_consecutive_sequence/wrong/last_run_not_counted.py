# verdict: wrong_answer
# why: the longest length is updated when a run breaks, and the last run never breaks
def longest_consecutive(nums: list[int]) -> int:
    longest = length = 0
    before = None
    for number in sorted(set(nums)):
        if before is not None and number != before + 1:
            longest = max(longest, length)
            length = 0
        length += 1
        before = number
    return longest
