# verdict: wrong_answer
# why: ends as soon as moving inwards does not improve the area, although a later pair may be much higher
def max_area(height: list[int]) -> int:
    best = 0
    left, right = 0, len(height) - 1
    while left < right:
        area = (right - left) * min(height[left], height[right])
        if area < best:
            break
        best = area
        if height[left] < height[right]:
            left += 1
        else:
            right -= 1
    return best
