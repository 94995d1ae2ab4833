# verdict: time_limit
# why: measures every pair of posts, O(n²)
def max_area(height: list[int]) -> int:
    best = 0
    for left in range(len(height)):
        for right in range(left + 1, len(height)):
            best = max(best, (right - left) * min(height[left], height[right]))
    return best
