# verdict: runtime_error
# why: calls itself for ever
def double(x):
    return double(x)
