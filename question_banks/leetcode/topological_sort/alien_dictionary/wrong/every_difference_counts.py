# verdict: wrong_answer
# why: goes on comparing behind the first difference, where the letters say nothing about the order
from collections import deque


def alien_order(words: list[str]) -> str:
    followers = {letter: set() for word in words for letter in word}
    for word, following in zip(words, words[1:]):
        if len(word) > len(following) and word.startswith(following):
            return ""
        for before, after in zip(word, following):
            if before != after:
                followers[before].add(after)
    degree = {letter: 0 for letter in followers}
    for letters in followers.values():
        for letter in letters:
            degree[letter] += 1
    queue = deque(letter for letter in degree if degree[letter] == 0)
    alphabet = ""
    while queue:
        letter = queue.popleft()
        alphabet += letter
        for after in followers[letter]:
            degree[after] -= 1
            if degree[after] == 0:
                queue.append(after)
    return alphabet if len(alphabet) == len(degree) else ""
