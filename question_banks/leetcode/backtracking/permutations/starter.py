from collections.abc import Iterator


def permute(nums: list[int]) -> Iterator[list[int]]:
    """Produce every order of nums exactly once, in any sequence, as a list or from a generator."""
