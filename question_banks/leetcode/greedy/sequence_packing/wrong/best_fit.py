# verdict: wrong_answer
# why: takes the sequence with the smallest gap that is large enough, which is another rule (best fit)
from bisect import bisect_left, insort


def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    sequences: list[list[int]] = []
    gaps: list[tuple[int, int]] = []
    for document in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        at = bisect_left(gaps, (lengths[document], 0))
        if at == len(gaps):
            gap, sequence = capacity, len(sequences)
            sequences.append([])
        else:
            gap, sequence = gaps.pop(at)
        sequences[sequence].append(document)
        insort(gaps, (gap - lengths[document], sequence))
    return sequences
