# verdict: wrong_answer
# why: bisect_right puts an equal number behind its twin, so sequences that only do not fall are counted
from bisect import bisect_right


def length_of_lis(nums: list[int]) -> int:
    ends = []
    for number in nums:
        place = bisect_right(ends, number)
        ends[place : place + 1] = [number]
    return len(ends)
