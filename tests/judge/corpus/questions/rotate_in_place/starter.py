def rotate(items: list[int], k: int) -> None:
    """Move each item k places to the right, in place; what falls off comes in again on the left."""
