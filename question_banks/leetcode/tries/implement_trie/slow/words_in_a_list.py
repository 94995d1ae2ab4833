# verdict: time_limit
# why: both questions go through a list of all words
class Trie:
    def __init__(self) -> None:
        self.words: list[str] = []

    def insert(self, word: str) -> None:
        self.words.append(word)

    def search(self, word: str) -> bool:
        return word in self.words

    def starts_with(self, prefix: str) -> bool:
        return any(word[: len(prefix)] == prefix for word in self.words)
