# verdict: time_limit
# why: pop(0) moves all the remaining tokens each time, O(n²)
import re


def calculate(s: str) -> int:
    tokens = re.findall(r"\d+|[-+*/]", s)
    terms = []
    operator = "+"
    while True:
        number = int(tokens.pop(0))
        if operator in "+-":
            terms.append(-number if operator == "-" else number)
        elif operator == "*":
            terms[-1] *= number
        else:
            terms[-1] = int(terms[-1] / number)
        if not tokens:
            return sum(terms)
        operator = tokens.pop(0)
