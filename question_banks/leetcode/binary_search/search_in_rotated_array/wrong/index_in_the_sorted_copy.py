# verdict: wrong_answer
# why: sorting makes the search easy, but the index found belongs to the copy
from bisect import bisect_left


def search(nums: list[int], target: int) -> int:
    ordered = sorted(nums)
    place = bisect_left(ordered, target)
    return place if place < len(ordered) and ordered[place] == target else -1
