# verdict: wrong_answer
# why: takes a word out of the dictionary once it is used, although words may be repeated
def word_break(s: str, word_dict: list[str]) -> bool:
    def splits_from(start: int, left: frozenset[str]) -> bool:
        if start == len(s):
            return True
        return any(s.startswith(word, start) and splits_from(start + len(word), left - {word}) for word in left)

    return splits_from(0, frozenset(word_dict))
