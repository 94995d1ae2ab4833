# verdict: runtime_error
# why: one parameter too many
def double(x, y):
    return x + y
