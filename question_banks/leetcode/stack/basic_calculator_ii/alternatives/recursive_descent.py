import re
from collections.abc import Callable


def calculate(s: str) -> int:
    """A sum of terms, a term of numbers; each rule reads on as long as its operators come."""
    tokens = re.findall(r"\d+|[-+*/]", s)
    place = 0

    def chain(part: Callable[[], int], operators: str) -> int:
        nonlocal place
        value = part()
        while place < len(tokens) and tokens[place] in operators:
            operator = tokens[place]
            place += 1
            other = part()
            if operator == "+":
                value += other
            elif operator == "-":
                value -= other
            elif operator == "*":
                value *= other
            else:
                value //= other
        return value

    def number() -> int:
        nonlocal place
        place += 1
        return int(tokens[place - 1])

    return chain(lambda: chain(number, "*/"), "+-")
