# verdict: wrong_answer
# why: greedy - always takes the longest word that fits and never goes back on it
def word_break(s: str, word_dict: list[str]) -> bool:
    ordered = sorted(word_dict, key=len, reverse=True)
    start = 0
    while start < len(s):
        word = next((word for word in ordered if s.startswith(word, start)), None)
        if word is None:
            return False
        start += len(word)
    return True
