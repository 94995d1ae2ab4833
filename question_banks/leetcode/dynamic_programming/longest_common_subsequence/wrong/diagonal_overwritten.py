# verdict: wrong_answer
# why: keeps one row only, but reads the entry to the left after it has been overwritten as if it were the diagonal one
def longest_common_subsequence(text1: str, text2: str) -> int:
    row = [0] * (len(text2) + 1)
    for letter in text1:
        for place, other in enumerate(text2, start=1):
            if letter == other:
                row[place] = row[place - 1] + 1
            else:
                row[place] = max(row[place], row[place - 1])
    return row[-1]
