# verdict: time_limit
# why: after each removed pair the search for the next one begins again at the front, O(n²)
def is_valid(s: str) -> bool:
    brackets = list(s)
    place = 0
    while place + 1 < len(brackets):
        if brackets[place] + brackets[place + 1] in ("()", "[]", "{}"):
            del brackets[place : place + 2]
            place = 0
        else:
            place += 1
    return not brackets
