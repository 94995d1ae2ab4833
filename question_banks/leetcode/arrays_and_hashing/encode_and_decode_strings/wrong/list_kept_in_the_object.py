# verdict: runtime_error
# why: the encoder remembers the lengths for the decoder, which is another object
class Codec:
    def encode(self, strs: list[str]) -> str:
        self.lengths = [len(text) for text in strs]
        return "".join(strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        for length in self.lengths:
            strs.append(s[:length])
            s = s[length:]
        return strs
