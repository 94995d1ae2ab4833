def min_remove_to_make_valid(s: str) -> str:
    """Drops closing brackets from the left, then as many opening ones as are left over, the last ones first."""
    depth = 0
    kept: list[str] = []
    for character in s:
        if character == ")":
            if depth == 0:
                continue
            depth -= 1
        elif character == "(":
            depth += 1
        kept.append(character)
    backwards: list[str] = []
    for character in reversed(kept):
        if character == "(" and depth > 0:
            depth -= 1
        else:
            backwards.append(character)
    return "".join(reversed(backwards))
