def min_remove_to_make_valid(s: str) -> str:
    """Keeps the first opening brackets, as long as there is a closing one left for each."""
    remaining = s.count(")")
    depth = 0
    kept: list[str] = []
    for character in s:
        if character == "(":
            if depth == remaining:
                continue
            depth += 1
        elif character == ")":
            remaining -= 1
            if depth == 0:
                continue
            depth -= 1
        kept.append(character)
    return "".join(kept)
