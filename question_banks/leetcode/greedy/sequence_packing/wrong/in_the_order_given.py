# verdict: wrong_answer
# why: forgets to sort, so that long documents come late and find only small gaps (first fit without decreasing)
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    free: list[int] = []
    for document, length in enumerate(lengths):
        at = next((at for at, room in enumerate(free) if room >= length), len(free))
        if at == len(free):
            free.append(capacity)
            sequences.append([])
        sequences[at].append(document)
        free[at] -= length
    return sequences
