from __future__ import annotations


class Node:
    def __init__(self) -> None:
        self.children: dict[str, Node] = {}
        self.is_word = False


class Trie:
    """A tree with a letter on each edge; a node where a word ends is marked."""

    def __init__(self) -> None:
        self.root = Node()

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            if letter not in node.children:
                node.children[letter] = Node()
            node = node.children[letter]
        node.is_word = True

    def search(self, word: str) -> bool:
        node = self._walk(word)
        return node is not None and node.is_word

    def starts_with(self, prefix: str) -> bool:
        return self._walk(prefix) is not None

    def _walk(self, letters: str) -> Node | None:
        """The node to which these letters lead, None if the tree ends before."""
        node = self.root
        for letter in letters:
            if letter not in node.children:
                return None
            node = node.children[letter]
        return node
