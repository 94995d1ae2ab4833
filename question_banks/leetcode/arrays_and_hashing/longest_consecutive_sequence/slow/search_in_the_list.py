# verdict: time_limit
# why: asks the list whether a number is there, which looks at all of it
def longest_consecutive(nums: list[int]) -> int:
    longest = 0
    for number in nums:
        if number - 1 not in nums:
            end = number
            while end in nums:
                end += 1
            longest = max(longest, end - number)
    return longest
