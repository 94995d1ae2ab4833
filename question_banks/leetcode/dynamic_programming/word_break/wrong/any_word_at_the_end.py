# verdict: wrong_answer
# why: the table entry is overwritten by the last word tried instead of staying true once one word fits
def word_break(s: str, word_dict: list[str]) -> bool:
    splittable = [True] + [False] * len(s)
    for end in range(1, len(s) + 1):
        for word in word_dict:
            if s[:end].endswith(word):
                splittable[end] = splittable[end - len(word)]
    return splittable[len(s)]
