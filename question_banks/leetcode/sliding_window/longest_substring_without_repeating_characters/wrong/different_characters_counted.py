# verdict: wrong_answer
# why: counts the different characters of the whole string, which need not stand side by side
def length_of_longest_substring(s: str) -> int:
    return len(set(s))
