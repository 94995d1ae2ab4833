# verdict: wrong_answer
# why: both ends move inwards at once, so only the pairs around the middle are measured
def max_area(height: list[int]) -> int:
    best = 0
    left, right = 0, len(height) - 1
    while left < right:
        best = max(best, (right - left) * min(height[left], height[right]))
        left += 1
        right -= 1
    return best
