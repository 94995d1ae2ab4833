# verdict: time_limit
# why: leaves out the sequences that are full, but those with a gap too small are still asked each time, O(n²)
def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    unfilled: list[list[int]] = []
    for document in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        for place, (at, room) in enumerate(unfilled):
            if room >= lengths[document]:
                sequences[at].append(document)
                unfilled[place][1] -= lengths[document]
                if unfilled[place][1] == 0:
                    del unfilled[place]
                break
        else:
            sequences.append([document])
            if lengths[document] < capacity:
                unfilled.append([len(sequences) - 1, capacity - lengths[document]])
    return sequences
