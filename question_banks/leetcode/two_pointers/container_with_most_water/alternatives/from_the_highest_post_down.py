def max_area(height: list[int]) -> int:
    """Sorted by height, the lower post of a pair pairs best with the outermost post seen so far."""
    best = 0
    first, last = len(height), -1
    for place in sorted(range(len(height)), key=height.__getitem__, reverse=True):
        first, last = min(first, place), max(last, place)
        best = max(best, height[place] * max(place - first, last - place))
    return best
