def longest_common_subsequence(text1: str, text2: str) -> int:
    above = [0] + [0] * len(text2)
    for letter in text1:
        row = [0]
        for place, other in enumerate(text2):
            if letter == other:
                row.append(above[place] + 1)
            else:
                row.append(max(row[place], above[place + 1]))
        above = row
    return above[-1]
