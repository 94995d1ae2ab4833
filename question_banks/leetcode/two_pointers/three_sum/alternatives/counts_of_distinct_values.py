from bisect import bisect_left
from collections import Counter


def three_sum(nums: list[int]) -> list[list[int]]:
    count = Counter(nums)
    values = sorted(count)
    triplets: list[list[int]] = []
    for place, small in enumerate(values):
        if small > 0:
            break
        if small == 0:
            if count[0] >= 3:
                triplets.append([0, 0, 0])
            break
        if count[small] >= 2 and -2 * small in count:
            triplets.append([small, small, -2 * small])
        for middle in values[max(place + 1, bisect_left(values, -small - values[-1])) :]:
            large = -small - middle
            if large < middle:
                break
            if large in count and (large > middle or count[middle] >= 2):
                triplets.append([small, middle, large])
    return triplets
