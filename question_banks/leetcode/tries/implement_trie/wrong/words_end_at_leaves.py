# verdict: wrong_answer
# why: takes a node without children for the end of a word, so a word is lost when a longer one continues it
class Trie:
    def __init__(self) -> None:
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})

    def _walk(self, letters):
        node = self.root
        for letter in letters:
            node = node.get(letter)
            if node is None:
                return None
        return node

    def search(self, word: str) -> bool:
        return self._walk(word) == {}

    def starts_with(self, prefix: str) -> bool:
        return self._walk(prefix) is not None
