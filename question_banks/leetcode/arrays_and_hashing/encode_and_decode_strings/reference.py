class Codec:
    """Each string is written as its length in decimal, a colon and the string itself."""

    def encode(self, strs: list[str]) -> str:
        return "".join(f"{len(text)}:{text}" for text in strs)

    def decode(self, s: str) -> list[str]:
        strs: list[str] = []
        start = 0
        while start < len(s):
            colon = s.index(":", start)
            end = colon + 1 + int(s[start:colon])
            strs.append(s[colon + 1 : end])
            start = end
        return strs
