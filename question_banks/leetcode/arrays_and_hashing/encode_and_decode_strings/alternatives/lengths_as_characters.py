class Codec:
    """A length of at most 200 fits into the code point of one character."""

    def encode(self, strs: list[str]) -> str:
        return "".join(chr(len(text)) + text for text in strs)

    def decode(self, s: str) -> list[str]:
        strs: list[str] = []
        while s:
            end = 1 + ord(s[0])
            strs.append(s[1:end])
            s = s[end:]
        return strs
