# verdict: runtime_error
# why: the top is taken without asking whether a bracket is open at all
def is_valid(s: str) -> bool:
    opening_of = {")": "(", "]": "[", "}": "{"}
    stack: list[str] = []
    for bracket in s:
        if bracket not in opening_of:
            stack.append(bracket)
        elif stack.pop() != opening_of[bracket]:
            return False
    return not stack
