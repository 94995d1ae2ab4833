# verdict: wrong_answer
# why: a string is stored when its last character has been read, which never happens to an empty one
class Codec:
    def encode(self, strs: list[str]) -> str:
        return "".join(f"{len(text)};{text}" for text in strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        place = 0
        while place < len(s):
            end = s.index(";", place)
            length = int(s[place:end])
            text = s[end + 1 : end + 1 + length]
            if text:
                strs.append(text)
            place = end + 1 + length
        return strs
