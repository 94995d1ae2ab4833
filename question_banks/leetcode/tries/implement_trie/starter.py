class Trie:
    """A set of words that also knows their beginnings."""

    def __init__(self) -> None:
        """Start without words."""

    def insert(self, word: str) -> None:
        """Add the word."""

    def search(self, word: str) -> bool:
        """Return whether exactly this word was added."""

    def starts_with(self, prefix: str) -> bool:
        """Return whether a word that was added begins with prefix."""
