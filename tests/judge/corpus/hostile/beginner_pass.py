# verdict: wrong_answer
# why: pass, with a docstring
def double(x: int) -> int:
    """Return twice x."""
    pass
