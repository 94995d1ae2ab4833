class Trie:
    END = "."

    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node[self.END] = True

    def search(self, word: str) -> bool:
        return self._ends_in(word, lambda node: self.END in node)

    def startsWith(self, prefix: str) -> bool:
        return self._ends_in(prefix, lambda node: True)

    def _ends_in(self, letters, wanted):
        node = self.root
        for letter in letters:
            node = node.get(letter)
            if node is None:
                return False
        return wanted(node)
