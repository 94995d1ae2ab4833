from collections import Counter


def alien_order(words: list[str]) -> str:
    followers: dict[str, set[str]] = {letter: set() for word in words for letter in word}
    for word, following in zip(words, words[1:]):
        for before, after in zip(word, following):
            if before != after:
                followers[before].add(after)
                break
        else:
            if len(word) > len(following):
                return ""

    waiting_for = Counter(after for letters in followers.values() for after in letters)
    alphabet = [letter for letter in followers if waiting_for[letter] == 0]
    for letter in alphabet:
        for after in followers[letter]:
            waiting_for[after] -= 1
            if waiting_for[after] == 0:
                alphabet.append(after)
    return "".join(alphabet) if len(alphabet) == len(followers) else ""
