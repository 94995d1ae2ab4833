from itertools import accumulate, pairwise


class Codec:
    """All lengths come first, then all the characters without anything between them."""

    def encode(self, strs: list[str]) -> str:
        return ",".join(str(len(text)) for text in strs) + ";" + "".join(strs)

    def decode(self, s: str) -> list[str]:
        header, _, content = s.partition(";")
        ends = accumulate(map(int, header.split(",")), initial=0)
        return [content[start:end] for start, end in pairwise(ends)]
