# verdict: wrong_answer
# why: splits at the first sign and recurses into the rest, so a minus applies to everything after it
def calculate(s: str) -> int:
    for place, character in enumerate(s):
        if character == "+":
            return calculate(s[:place]) + calculate(s[place + 1 :])
        if character == "-":
            return calculate(s[:place]) - calculate(s[place + 1 :])
    for place in range(len(s) - 1, -1, -1):
        if s[place] == "*":
            return calculate(s[:place]) * calculate(s[place + 1 :])
        if s[place] == "/":
            return calculate(s[:place]) // calculate(s[place + 1 :])
    return int(s)
