# verdict: wrong_answer
# why: demands more free tokens than the document has, so that no sequence is ever filled up
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    free: list[int] = []
    for document in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        at = next((at for at, room in enumerate(free) if room > lengths[document]), len(free))
        if at == len(free):
            free.append(capacity)
            sequences.append([])
        sequences[at].append(document)
        free[at] -= lengths[document]
    return sequences
