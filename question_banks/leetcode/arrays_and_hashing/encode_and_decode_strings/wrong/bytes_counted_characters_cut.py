# verdict: runtime_error
# why: the length is that of the UTF-8 bytes, but the reader cuts characters, so anything but ASCII shifts the rest
class Codec:
    def encode(self, strs: list[str]) -> str:
        return "".join(f"{len(text.encode())}#{text}" for text in strs)

    def decode(self, s: str) -> list[str]:
        strs = []
        while s:
            length, _, rest = s.partition("#")
            strs.append(rest[: int(length)])
            s = rest[int(length) :]
        return strs
