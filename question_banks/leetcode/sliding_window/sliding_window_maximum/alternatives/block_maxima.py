def max_sliding_window(nums: list[int], k: int) -> list[int]:
    """A window of k touches at most two blocks of k: the end of one and the start of the next."""
    up_to = nums[:]
    for index in range(1, len(nums)):
        if index % k:
            up_to[index] = max(up_to[index], up_to[index - 1])
    onwards = nums[:]
    for index in range(len(nums) - 2, -1, -1):
        if (index + 1) % k:
            onwards[index] = max(onwards[index], onwards[index + 1])
    return [max(onwards[start], up_to[start + k - 1]) for start in range(len(nums) - k + 1)]
