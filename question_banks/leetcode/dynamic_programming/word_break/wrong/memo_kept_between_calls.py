# verdict: wrong_answer
# why: the memo is a default argument, so it lives on and answers for another dictionary
def word_break(s: str, word_dict: list[str], memo: dict[str, bool] = {"": True}) -> bool:
    if s not in memo:
        memo[s] = any(s.startswith(word) and word_break(s[len(word) :], word_dict, memo) for word in word_dict)
    return memo[s]
