# verdict: wrong_answer
# why: join and split with a separator, which a string may contain itself
class Codec:
    def encode(self, strs: list[str]) -> str:
        return ",".join(strs)

    def decode(self, s: str) -> list[str]:
        return s.split(",")
