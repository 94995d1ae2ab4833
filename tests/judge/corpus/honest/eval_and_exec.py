# verdict: accepted
# why: makes its function out of text
exec("def twice(n):\n    return n + n")


def double(x):
    return eval("twice(x)", globals(), {"x": x})
