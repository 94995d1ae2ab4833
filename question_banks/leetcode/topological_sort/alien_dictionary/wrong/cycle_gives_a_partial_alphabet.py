# verdict: wrong_answer
# why: returns what could be ordered without asking whether letters are left over on a cycle
from collections import Counter


def alien_order(words: list[str]) -> str:
    followers = {letter: set() for word in words for letter in word}
    for word, following in zip(words, words[1:]):
        for before, after in zip(word, following):
            if before != after:
                followers[before].add(after)
                break
        else:
            if len(word) > len(following):
                return ""
    degree = Counter(letter for letters in followers.values() for letter in letters)
    alphabet = [letter for letter in followers if degree[letter] == 0]
    for letter in alphabet:
        for after in followers[letter]:
            degree[after] -= 1
            if degree[after] == 0:
                alphabet.append(after)
    return "".join(alphabet)
