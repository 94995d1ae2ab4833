# verdict: wrong_answer
# why: the defaultdict makes missing nodes also while a question walks along them, and these are beginnings from then on
class Trie:
    def __init__(self) -> None:
        def node():
            return collections.defaultdict(node)

        self.root = node()

    def insert(self, word: str) -> None:
        self._walk(word)["end"] = True

    def search(self, word: str) -> bool:
        return "end" in self._walk(word)

    def starts_with(self, prefix: str) -> bool:
        return len(self._walk(prefix)) > 0

    def _walk(self, letters):
        node = self.root
        for letter in letters:
            node = node[letter]
        return node
