# verdict: wrong_answer
# why: a rank for each operator instead of two ranks, so 8/2*4 becomes 8/(2*4)
import re


def calculate(s: str) -> int:
    tokens = re.findall(r"\d+|[-+*/]", s)
    values = [int(token) for token in tokens[::2]]
    operators = tokens[1::2]
    for rank in "*/-+":
        place = 0
        while place < len(operators):
            if operators[place] != rank:
                place += 1
                continue
            left, right = values[place], values.pop(place + 1)
            operators.pop(place)
            values[place] = {"*": left * right, "/": left // (right or 1), "-": left - right, "+": left + right}[rank]
    return values[0]
