# verdict: accepted
# why: an inner function that changes the outer one's variable
def double(x):
    total = 0

    def add():
        nonlocal total
        total += x

    add()
    add()
    return total
