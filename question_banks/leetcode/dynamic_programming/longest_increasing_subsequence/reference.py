from bisect import bisect_left


def length_of_lis(nums: list[int]) -> int:
    smallest_end: list[int] = []  # at index k: of the increasing subsequences of k + 1 numbers, the smallest last one
    for number in nums:
        place = bisect_left(smallest_end, number)
        if place == len(smallest_end):
            smallest_end.append(number)
        else:
            smallest_end[place] = number
    return len(smallest_end)
