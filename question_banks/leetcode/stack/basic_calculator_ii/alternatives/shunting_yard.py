from operator import add, floordiv, mul, sub


def calculate(s: str) -> int:
    """One stack of values and one of operators; all values are combined before a sign is applied."""
    apply = {"+": add, "-": sub, "*": mul, "/": floordiv}
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}
    values: list[int] = []
    operators: list[str] = []

    def reduce() -> None:
        right, left = values.pop(), values.pop()
        values.append(apply[operators.pop()](left, right))

    place = 0
    while place < len(s):
        if s[place] in rank:
            while operators and rank[operators[-1]] >= rank[s[place]]:
                reduce()
            operators.append(s[place])
            place += 1
        elif s[place] == " ":
            place += 1
        else:
            end = place
            while end < len(s) and s[end].isdigit():
                end += 1
            values.append(int(s[place:end]))
            place = end
    while operators:
        reduce()
    return values[0]
