# verdict: wrong_answer
# why: sorts (length, index) pairs in reverse, which also reverses the indices of equally long documents
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    free: list[int] = []
    for length, document in sorted(((length, i) for i, length in enumerate(lengths)), reverse=True):
        for at, room in enumerate(free):
            if room >= length:
                break
        else:
            at = len(free)
            free.append(capacity)
            sequences.append([])
        sequences[at].append(document)
        free[at] -= length
    return sequences
