# verdict: wrong_answer
# why: numbers the documents after sorting, so the indices point into the sorted list
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    free: list[int] = []
    for document, length in enumerate(sorted(lengths, reverse=True)):
        at = next((at for at, room in enumerate(free) if room >= length), len(free))
        if at == len(free):
            free.append(capacity)
            sequences.append([])
        sequences[at].append(document)
        free[at] -= length
    return sequences
