# verdict: time_limit
# why: for each left end looks from the far right for a post that is as high, a long way when the heights fall
def max_area(height: list[int]) -> int:
    best = 0
    for places in (height, height[::-1]):
        for left, level in enumerate(places):
            right = len(places) - 1
            while places[right] < level:
                right -= 1
            best = max(best, level * (right - left))
    return best
