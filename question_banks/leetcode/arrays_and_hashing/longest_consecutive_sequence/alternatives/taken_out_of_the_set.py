def longest_consecutive(nums: list[int]) -> int:
    waiting = set(nums)
    longest = 0
    while waiting:
        number = waiting.pop()
        low, high = number - 1, number + 1
        while low in waiting:
            waiting.remove(low)
            low -= 1
        while high in waiting:
            waiting.remove(high)
            high += 1
        longest = max(longest, high - low - 1)
    return longest
