# verdict: wrong_answer
# why: closing brackets without a partner are dropped on the way, but those still open at the end stay
def min_remove_to_make_valid(s: str) -> str:
    kept = []
    depth = 0
    for character in s:
        if character == ")":
            if depth == 0:
                continue
            depth -= 1
        elif character == "(":
            depth += 1
        kept.append(character)
    return "".join(kept)
