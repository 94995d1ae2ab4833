# verdict: wrong_answer
# why: counts the letters both texts have and forgets that their order must agree
from collections import Counter


def longest_common_subsequence(text1: str, text2: str) -> int:
    return sum((Counter(text1) & Counter(text2)).values())
