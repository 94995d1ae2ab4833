# verdict: wrong_answer
# why: takes the two highest posts, however close together they stand
def max_area(height: list[int]) -> int:
    first, second = sorted(range(len(height)), key=height.__getitem__)[-2:]
    return abs(first - second) * min(height[first], height[second])
