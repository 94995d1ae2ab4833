BLOCK = 128


def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    """The maxima of blocks of sequences instead of a tree, O(n · √n)."""
    sequences: list[list[int]] = []
    free: list[int] = []
    most_free: list[int] = []
    for length, document in sorted((-length, document) for document, length in enumerate(lengths)):
        length = -length
        for block, most in enumerate(most_free):
            if most >= length:
                chosen = next(at for at in range(block * BLOCK, len(free)) if free[at] >= length)
                break
        else:
            chosen = len(free)
            block = chosen // BLOCK
            sequences.append([])
            free.append(capacity)
            if block == len(most_free):
                most_free.append(capacity)
        sequences[chosen].append(document)
        free[chosen] -= length
        most_free[block] = max(free[block * BLOCK : (block + 1) * BLOCK])
    return sequences
