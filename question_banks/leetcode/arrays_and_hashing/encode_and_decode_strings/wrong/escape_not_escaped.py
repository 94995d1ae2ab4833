# verdict: wrong_answer
# why: the separator is escaped, but the escape character is not, so a backslash before a comma is misread
import re


class Codec:
    def encode(self, strs: list[str]) -> str:
        return ",".join(text.replace(",", "\\,") for text in strs)

    def decode(self, s: str) -> list[str]:
        return [text.replace("\\,", ",") for text in re.split(r"(?<!\\),", s)]
