# verdict: wrong_answer
# why: groupby counts runs of neighbours, which are the values' counts only in a sorted list
from heapq import nlargest
from itertools import groupby


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    counts = {value: len(list(run)) for value, run in groupby(nums)}
    return nlargest(k, counts, key=counts.__getitem__)
