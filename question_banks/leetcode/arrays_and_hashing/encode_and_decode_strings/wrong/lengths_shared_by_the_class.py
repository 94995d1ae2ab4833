# verdict: wrong_answer
# why: the lengths are a class attribute, so every list is cut like the one that was encoded last
class Codec:
    lengths: list[int] = []

    def encode(self, strs: list[str]) -> str:
        Codec.lengths = [len(text) for text in strs]
        return "".join(strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        for length in Codec.lengths:
            strs.append(s[:length])
            s = s[length:]
        return strs
