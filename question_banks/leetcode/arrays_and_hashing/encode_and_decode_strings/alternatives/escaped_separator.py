class Codec:
    """A slash is doubled, and slash and comma end a string."""

    def encode(self, strs: list[str]) -> str:
        return "".join(text.replace("/", "//") + "/," for text in strs)

    def decode(self, s: str) -> list[str]:
        strs: list[str] = []
        characters: list[str] = []
        place = 0
        while place < len(s):
            if s[place] != "/":
                characters.append(s[place])
                place += 1
                continue
            if s[place + 1] == "/":
                characters.append("/")
            else:
                strs.append("".join(characters))
                characters = []
            place += 2
        return strs
