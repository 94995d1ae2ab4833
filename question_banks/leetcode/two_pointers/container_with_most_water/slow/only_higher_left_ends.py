# verdict: time_limit
# why: skips left ends that are no higher than an earlier one, which saves nothing when the heights rise
def max_area(height: list[int]) -> int:
    best = highest = 0
    for left in range(len(height)):
        if height[left] <= highest:
            continue
        highest = height[left]
        for right in range(len(height) - 1, left, -1):
            best = max(best, (right - left) * min(highest, height[right]))
    return best
