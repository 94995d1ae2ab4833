def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    """Return the first-fit-decreasing packing: for each sequence, the indices of its documents."""
