# verdict: time_limit
# why: goes through the list instead of the set, so a first number that stands there often starts the same walk again
def longest_consecutive(nums: list[int]) -> int:
    present = set(nums)
    longest = 0
    for number in nums:
        if number - 1 not in present:
            end = number
            while end in present:
                end += 1
            longest = max(longest, end - number)
    return longest
