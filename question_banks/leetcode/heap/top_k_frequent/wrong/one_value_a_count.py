# verdict: wrong_answer
# why: turns the table round into count → value, which keeps only one of the values that occur equally often
from collections import Counter


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    value_of = {count: value for value, count in Counter(nums).items()}
    return [value_of[count] for count in sorted(value_of, reverse=True)[:k]]
