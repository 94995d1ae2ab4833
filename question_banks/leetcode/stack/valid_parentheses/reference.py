def is_valid(s: str) -> bool:
    closing_of = {"(": ")", "[": "]", "{": "}"}
    awaited: list[str] = []
    for bracket in s:
        if bracket in closing_of:
            awaited.append(closing_of[bracket])
        elif not awaited or awaited.pop() != bracket:
            return False
    return not awaited
