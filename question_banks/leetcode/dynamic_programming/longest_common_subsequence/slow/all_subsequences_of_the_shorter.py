# verdict: time_limit
# why: tries all subsequences of the shorter text, the longest first
from itertools import combinations


def longest_common_subsequence(text1: str, text2: str) -> int:
    short, long = sorted((text1, text2), key=len)
    for size in range(len(short), 0, -1):
        for choice in combinations(short, size):
            letters = iter(long)
            if all(letter in letters for letter in choice):
                return size
    return 0
