# verdict: time_limit
# why: looks at all k elements of every window, O(n · k)
def max_sliding_window(nums: list[int], k: int) -> list[int]:
    return [max(nums[start : start + k]) for start in range(len(nums) - k + 1)]
