# verdict: wrong_answer
# why: nested brackets read like a palindrome, so the two halves are compared and groups side by side are forgotten
def is_valid(s: str) -> bool:
    closing_of = {"(": ")", "[": "]", "{": "}"}
    if len(s) % 2:
        return False
    return all(closing_of.get(left) == right for left, right in zip(s[: len(s) // 2], reversed(s), strict=False))
