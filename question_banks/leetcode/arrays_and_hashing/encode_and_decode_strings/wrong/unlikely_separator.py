# verdict: wrong_answer
# why: a separator that nobody types is only unlikely, and a string of arbitrary characters may contain it
class Codec:
    def encode(self, strs: list[str]) -> str:
        return "\0".join(strs)

    def decode(self, s: str) -> list[str]:
        return s.split("\0")
