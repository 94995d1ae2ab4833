# verdict: wrong_answer
# why: deletes by index from the front, and each deletion shifts the places noted before
def min_remove_to_make_valid(s: str) -> str:
    stack = []
    superfluous = []
    for place, character in enumerate(s):
        if character == "(":
            stack.append(place)
        elif character == ")":
            if stack:
                stack.pop()
            else:
                superfluous.append(place)
    characters = list(s)
    for place in sorted(superfluous + stack):
        if place < len(characters):
            del characters[place]
    return "".join(characters)
