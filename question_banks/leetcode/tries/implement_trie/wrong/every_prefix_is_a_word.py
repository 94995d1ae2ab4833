# verdict: wrong_answer
# why: no end flag, so search is satisfied with the beginning of a word
class Trie:
    def __init__(self) -> None:
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})

    def search(self, word: str) -> bool:
        node = self.root
        for letter in word:
            if letter not in node:
                return False
            node = node[letter]
        return True

    def starts_with(self, prefix: str) -> bool:
        return self.search(prefix)
