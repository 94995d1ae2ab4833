# verdict: runtime_error
# why: an iterator that raises SystemExit after some items
# question: items
def items(n):
    yield from range(n)
    raise SystemExit(0)
