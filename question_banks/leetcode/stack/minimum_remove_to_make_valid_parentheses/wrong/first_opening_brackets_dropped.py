# verdict: wrong_answer
# why: the number of opening brackets to drop is right, but the first ones are dropped, and ")" loses its partner
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
    return "".join(kept).replace("(", "", depth)
