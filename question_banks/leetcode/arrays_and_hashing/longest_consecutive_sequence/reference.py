def longest_consecutive(nums: list[int]) -> int:
    present = set(nums)
    longest = 0
    for number in present:
        if number - 1 in present:
            continue
        end = number
        while end in present:
            end += 1
        longest = max(longest, end - number)
    return longest
