class Codec:
    """Packs a list of strings into one string and unpacks it, without keeping anything in between."""

    def encode(self, strs: list[str]) -> str:
        """Return one string that stands for the list."""

    def decode(self, s: str) -> list[str]:
        """Return the list that encode has turned into s."""
