# verdict: wrong_answer
# why: each insert makes new nodes for all its letters, which cuts off the words that share the beginning
class Trie:
    def __init__(self) -> None:
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node[letter] = {}
            node = node[letter]
        node["end"] = True

    def _walk(self, letters):
        node = self.root
        for letter in letters:
            node = node.get(letter)
            if node is None:
                return None
        return node

    def search(self, word: str) -> bool:
        node = self._walk(word)
        return node is not None and "end" in node

    def starts_with(self, prefix: str) -> bool:
        return self._walk(prefix) is not None
