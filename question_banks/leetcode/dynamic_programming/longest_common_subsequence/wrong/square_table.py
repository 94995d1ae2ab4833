# verdict: wrong_answer
# why: makes the table as large as the shorter text in both directions, so the end of the longer one is not looked at
def longest_common_subsequence(text1: str, text2: str) -> int:
    size = min(len(text1), len(text2))
    table = [[0] * (size + 1) for _ in range(size + 1)]
    for i in range(1, size + 1):
        for j in range(1, size + 1):
            if text1[i - 1] == text2[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table[size][size]
