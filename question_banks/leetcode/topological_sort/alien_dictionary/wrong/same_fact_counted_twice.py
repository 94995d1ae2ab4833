# verdict: wrong_answer
# why: the set keeps one edge, but the count grows for each pair of words that gives it, and never falls to zero
from collections import Counter


def alien_order(words: list[str]) -> str:
    followers = {letter: set() for word in words for letter in word}
    degree = Counter()
    for word, following in zip(words, words[1:]):
        for before, after in zip(word, following):
            if before != after:
                followers[before].add(after)
                degree[after] += 1
                break
        else:
            if len(word) > len(following):
                return ""
    alphabet = [letter for letter in followers if degree[letter] == 0]
    for letter in alphabet:
        for after in followers[letter]:
            degree[after] -= 1
            if degree[after] == 0:
                alphabet.append(after)
    return "".join(alphabet) if len(alphabet) == len(followers) else ""
