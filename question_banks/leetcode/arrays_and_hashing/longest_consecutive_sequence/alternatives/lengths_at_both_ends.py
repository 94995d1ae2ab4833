def longest_consecutive(nums: list[int]) -> int:
    """The length of each run so far stands at its two ends."""
    length: dict[int, int] = {}
    longest = 0
    for number in nums:
        if number in length:
            continue
        below, above = length.get(number - 1, 0), length.get(number + 1, 0)
        whole = below + 1 + above
        length[number] = length[number - below] = length[number + above] = whole
        longest = max(longest, whole)
    return longest
