# verdict: time_limit
# why: the places to remove are in a list, which is searched for every character, O(n²)
def min_remove_to_make_valid(s: str) -> str:
    stack: list[int] = []
    superfluous: list[int] = []
    for place, character in enumerate(s):
        if character == "(":
            stack.append(place)
        elif character == ")":
            if stack:
                stack.pop()
            else:
                superfluous.append(place)
    return "".join(character for place, character in enumerate(s) if place not in superfluous + stack)
