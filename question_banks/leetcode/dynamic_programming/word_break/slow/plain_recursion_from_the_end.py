# verdict: time_limit
# why: cuts words off the end without a memo, which is as exponential as from the front
def word_break(s: str, word_dict: list[str]) -> bool:
    if not s:
        return True
    return any(s.endswith(word) and word_break(s[: len(s) - len(word)], word_dict) for word in word_dict)
