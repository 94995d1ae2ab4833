# verdict: time_limit
# why: computes one operation at a time and puts its value back into the list of tokens, searched from the front, O(n²)
import re


def calculate(s: str) -> int:
    tokens = re.findall(r"\d+|[-+*/]", s)
    for rank in ("*/", "+-"):
        while True:
            place = next((place for place, token in enumerate(tokens) if str(token) in rank), None)
            if place is None:
                break
            left, operator, right = int(tokens[place - 1]), tokens[place], int(tokens[place + 1])
            value = {"*": left * right, "/": left // (right or 1), "-": left - right, "+": left + right}[operator]
            tokens[place - 1 : place + 2] = [value]
    return int(tokens[0])
