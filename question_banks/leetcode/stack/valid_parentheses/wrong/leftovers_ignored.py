# verdict: wrong_answer
# why: every closing bracket has been checked, so the end returns True although some brackets are still open
def is_valid(s: str) -> bool:
    opening_of = {")": "(", "]": "[", "}": "{"}
    stack: list[str] = []
    for bracket in s:
        if bracket not in opening_of:
            stack.append(bracket)
        elif not stack or stack.pop() != opening_of[bracket]:
            return False
    return True
