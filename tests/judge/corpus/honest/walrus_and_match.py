# verdict: accepted
# why: new syntax
def double(x):
    match x:
        case int(n) if (answer := 2 * n) is not None:
            return answer
        case _:
            return 0
