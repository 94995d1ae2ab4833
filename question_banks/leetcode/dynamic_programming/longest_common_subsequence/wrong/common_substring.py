# verdict: wrong_answer
# why: a mismatch resets the entry to 0, which gives the longest common run of neighbouring letters
def longest_common_subsequence(text1: str, text2: str) -> int:
    longest = 0
    table = [[0] * (len(text2) + 1) for _ in range(len(text1) + 1)]
    for i in range(1, len(text1) + 1):
        for j in range(1, len(text2) + 1):
            if text1[i - 1] == text2[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
                longest = max(longest, table[i][j])
    return longest
