# verdict: time_limit
# why: searches the window only when its maximum leaves, which is every time when the values fall, O(n · k)
def max_sliding_window(nums: list[int], k: int) -> list[int]:
    best = max(nums[:k])
    maxima = [best]
    for end in range(k, len(nums)):
        if nums[end] >= best:
            best = nums[end]
        elif nums[end - k] == best:
            best = max(nums[end - k + 1 : end + 1])
        maxima.append(best)
    return maxima
