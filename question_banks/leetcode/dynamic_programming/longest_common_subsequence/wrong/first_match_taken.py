# verdict: wrong_answer
# why: greedy - each letter of the first text is matched with its next occurrence in the second, if there is one
def longest_common_subsequence(text1: str, text2: str) -> int:
    length = start = 0
    for letter in text1:
        place = text2.find(letter, start)
        if place >= 0:
            length, start = length + 1, place + 1
    return length
