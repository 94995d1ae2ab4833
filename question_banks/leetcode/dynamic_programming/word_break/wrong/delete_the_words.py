# verdict: wrong_answer
# why: deletes the words and looks whether anything is left, but a deletion joins letters that were not neighbours
def word_break(s: str, word_dict: list[str]) -> bool:
    for word in sorted(word_dict, key=len, reverse=True):
        s = s.replace(word, "")
    return s == ""
