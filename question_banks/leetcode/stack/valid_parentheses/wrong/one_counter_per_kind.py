# verdict: wrong_answer
# why: counting worked for a single kind of bracket, so each kind gets a counter and crossing pairs slip through
def is_valid(s: str) -> bool:
    opening_of = {")": "(", "]": "[", "}": "{"}
    opened = {"(": 0, "[": 0, "{": 0}
    for bracket in s:
        if bracket in opened:
            opened[bracket] += 1
        else:
            opened[opening_of[bracket]] -= 1
            if opened[opening_of[bracket]] < 0:
                return False
    return not any(opened.values())
