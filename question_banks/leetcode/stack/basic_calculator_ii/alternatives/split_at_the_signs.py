import re


def calculate(s: str) -> int:
    total = 0
    for sign, term in re.findall(r"([-+])([^-+]+)", "+" + s):
        value = 1
        for operator, digits in re.findall(r"([*/])\s*(\d+)", "*" + term):
            value = value * int(digits) if operator == "*" else value // int(digits)
        total += -value if sign == "-" else value
    return total
