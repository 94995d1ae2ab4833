def min_remove_to_make_valid(s: str) -> str:
    kept = list(s)
    open_places: list[int] = []
    for place, character in enumerate(s):
        if character == "(":
            open_places.append(place)
        elif character == ")":
            if open_places:
                open_places.pop()
            else:
                kept[place] = ""
    for place in open_places:
        kept[place] = ""
    return "".join(kept)
