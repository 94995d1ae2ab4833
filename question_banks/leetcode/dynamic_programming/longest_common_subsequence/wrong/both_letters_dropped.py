# verdict: wrong_answer
# why: on a mismatch drops both letters at once instead of trying each
from functools import lru_cache


def longest_common_subsequence(text1: str, text2: str) -> int:
    @lru_cache(None)
    def common(i, j):
        if i == len(text1) or j == len(text2):
            return 0
        return (text1[i] == text2[j]) + common(i + 1, j + 1)

    return max(common(i, j) for i in range(len(text1)) for j in range(len(text2)))
