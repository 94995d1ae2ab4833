# verdict: wrong_answer
# why: the root is a variable of the class, so all objects hold the same words
class Trie:
    root: dict = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
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
