from collections import defaultdict


class Trie:
    """Each subtree is a trie itself."""

    def __init__(self) -> None:
        self.children: defaultdict[str, Trie] = defaultdict(Trie)
        self.ends_here = False

    def insert(self, word: str) -> None:
        if word:
            self.children[word[0]].insert(word[1:])
        else:
            self.ends_here = True

    def search(self, word: str) -> bool:
        if not word:
            return self.ends_here
        return word[0] in self.children and self.children[word[0]].search(word[1:])

    def starts_with(self, prefix: str) -> bool:
        if not prefix:
            return True
        return prefix[0] in self.children and self.children[prefix[0]].starts_with(prefix[1:])
