def longest_consecutive(nums: list[int]) -> int:
    nums.sort()
    longest = length = 0
    before = None
    for number in nums:
        if number == before:
            continue
        length = length + 1 if before is not None and number == before + 1 else 1
        longest = max(longest, length)
        before = number
    return longest
