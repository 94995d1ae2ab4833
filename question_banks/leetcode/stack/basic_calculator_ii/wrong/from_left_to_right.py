# verdict: wrong_answer
# why: every operator is applied as soon as its second number is there, without regard to rank
import re


def calculate(s: str) -> int:
    value = 0
    for operator, digits in re.findall(r"([-+*/]?) *(\d+)", s):
        number = int(digits)
        if operator == "*":
            value *= number
        elif operator == "/":
            value //= number
        elif operator == "-":
            value -= number
        else:
            value += number
    return value
