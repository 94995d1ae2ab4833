# verdict: runtime_error
# why: the length is read from a single character, which is enough only for strings of up to nine characters
class Codec:
    def encode(self, strs: list[str]) -> str:
        return "".join(f"{len(text)}{text}" for text in strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        place = 0
        while place < len(s):
            length = int(s[place])
            strs.append(s[place + 1 : place + 1 + length])
            place += 1 + length
        return strs
