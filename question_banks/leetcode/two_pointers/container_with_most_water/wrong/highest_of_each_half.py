# verdict: wrong_answer
# why: takes the left end among the first half and the right end among the second, but both may lie in one half
def max_area(height: list[int]) -> int:
    middle = len(height) // 2
    best = 0
    left, right = 0, len(height) - 1
    while left < middle <= right:
        best = max(best, (right - left) * min(height[left], height[right]))
        if height[left] < height[right]:
            left += 1
        else:
            right -= 1
    return best
