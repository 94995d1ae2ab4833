# verdict: wrong_answer
# why: the result fits, but every bracket is removed as soon as one of them has no partner
def min_remove_to_make_valid(s: str) -> str:
    depth = 0
    for character in s:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            break
    return s if depth == 0 else s.replace("(", "").replace(")", "")
