# verdict: wrong_answer
# why: solves trapping rain water, where the posts in between stay and every gap is filled
def max_area(height: list[int]) -> int:
    water = 0
    left, right = 0, len(height) - 1
    highest_left = highest_right = 0
    while left < right:
        if height[left] < height[right]:
            highest_left = max(highest_left, height[left])
            water += highest_left - height[left]
            left += 1
        else:
            highest_right = max(highest_right, height[right])
            water += highest_right - height[right]
            right -= 1
    return water
