# verdict: wrong_answer
# why: the length is written without anything after it, so a string that begins with a digit makes it longer
class Codec:
    def encode(self, strs: list[str]) -> str:
        return "".join(str(len(text)) + text for text in strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        place = 0
        while place < len(s):
            end = place
            while end < len(s) and s[end].isdigit():
                end += 1
            length = int(s[place:end])
            strs.append(s[end : end + length])
            place = end + length
        return strs
