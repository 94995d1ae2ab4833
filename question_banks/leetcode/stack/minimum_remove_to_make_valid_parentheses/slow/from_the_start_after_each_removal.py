# verdict: time_limit
# why: removes one bracket and checks the whole string again, O(n²)
def min_remove_to_make_valid(s: str) -> str:
    while True:
        stack = []
        for place, character in enumerate(s):
            if character == "(":
                stack.append(place)
            elif character == ")":
                if not stack:
                    s = s[:place] + s[place + 1 :]
                    break
                stack.pop()
        else:
            if not stack:
                return s
            s = s[: stack[-1]] + s[stack[-1] + 1 :]
