def min_remove_to_make_valid(s: str) -> str:
    from_the_left = drop_unmatched(s, "(", ")")
    return "".join(reversed(drop_unmatched(reversed(from_the_left), ")", "(")))


def drop_unmatched(characters, opening: str, closing: str) -> list[str]:
    """The characters without each closing bracket that has no partner before it."""
    kept: list[str] = []
    depth = 0
    for character in characters:
        if character == closing and depth == 0:
            continue
        depth += (character == opening) - (character == closing)
        kept.append(character)
    return kept
