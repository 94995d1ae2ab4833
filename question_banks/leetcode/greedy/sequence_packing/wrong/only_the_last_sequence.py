# verdict: wrong_answer
# why: looks only at the sequence opened last (next fit) and closes it as soon as a document does not fit
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    free = 0
    for document in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        if not sequences or free < lengths[document]:
            sequences.append([])
            free = capacity
        sequences[-1].append(document)
        free -= lengths[document]
    return sequences
