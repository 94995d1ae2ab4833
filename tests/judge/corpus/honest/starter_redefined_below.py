# verdict: accepted
# why: the starter stays above, the answer stands below with the same name
def double(x: int) -> int:
    """Return twice x."""
    raise NotImplementedError


def double(x: int) -> int:
    return 2 * x
