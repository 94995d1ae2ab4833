from bisect import bisect_left


class Trie:
    """The words in order; the words with a prefix follow the place where the prefix would stand."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def insert(self, word: str) -> None:
        place = bisect_left(self.words, word)
        if self.words[place : place + 1] != [word]:
            self.words.insert(place, word)

    def search(self, word: str) -> bool:
        place = bisect_left(self.words, word)
        return place < len(self.words) and self.words[place] == word

    def starts_with(self, prefix: str) -> bool:
        place = bisect_left(self.words, prefix)
        return place < len(self.words) and self.words[place].startswith(prefix)
