# verdict: time_limit
# why: no memo, so every way of reaching a place searches the rest again, O(2ⁿ)
def word_break(s: str, word_dict: list[str]) -> bool:
    if not s:
        return True
    return any(s.startswith(word) and word_break(s[len(word) :], word_dict) for word in word_dict)
