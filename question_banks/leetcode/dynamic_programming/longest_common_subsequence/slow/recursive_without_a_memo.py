# verdict: time_limit
# why: solves the same pairs of suffixes again and again, exponential in the length
def longest_common_subsequence(text1: str, text2: str) -> int:
    def common(i: int, j: int) -> int:
        if i == len(text1) or j == len(text2):
            return 0
        if text1[i] == text2[j]:
            return 1 + common(i + 1, j + 1)
        return max(common(i + 1, j), common(i, j + 1))

    return common(0, 0)
