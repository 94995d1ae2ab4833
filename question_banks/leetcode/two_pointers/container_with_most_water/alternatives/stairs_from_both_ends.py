from bisect import bisect_left


def max_area(height: list[int]) -> int:
    """Only posts higher than all before them can be left ends; each finds the last post that is as high."""
    best = 0
    for posts in (height, height[::-1]):
        stairs = []
        for place in range(len(posts) - 1, -1, -1):
            if not stairs or posts[place] > stairs[-1][0]:
                stairs.append((posts[place], place))
        highest = 0
        for place, level in enumerate(posts):
            if level > highest:
                highest = level
                _, last = stairs[bisect_left(stairs, (level, -1))]
                best = max(best, level * (last - place))
    return best
