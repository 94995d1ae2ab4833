# verdict: wrong_answer
# why: only letters that stand in some edge become nodes of the graph
from collections import defaultdict


def alien_order(words: list[str]) -> str:
    needed = defaultdict(set)
    for word, following in zip(words, words[1:]):
        if len(word) > len(following) and word.startswith(following):
            return ""
        for before, after in zip(word, following):
            if before != after:
                needed[after].add(before)
                needed[before]
                break
    alphabet = ""
    while needed:
        free = [letter for letter in needed if not needed[letter] - set(alphabet)]
        if not free:
            return ""
        for letter in free:
            alphabet += letter
            del needed[letter]
    return alphabet
