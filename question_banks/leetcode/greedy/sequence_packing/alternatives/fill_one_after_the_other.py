from bisect import bisect_left


def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    """Fill the first sequence from all documents, the second from what is left, and so on: the same packing."""
    order = sorted(range(len(lengths)), key=lambda index: -lengths[index])
    falling = [-lengths[document] for document in order]
    following = list(range(len(order) + 1))  # union-find: the next place in the order that is not packed yet

    def left_from(place: int) -> int:
        while following[place] != place:
            following[place] = following[following[place]]
            place = following[place]
        return place

    sequences: list[list[int]] = []
    while (place := left_from(0)) < len(order):
        sequence: list[int] = []
        free = capacity
        while place < len(order):
            sequence.append(order[place])
            free += falling[place]
            following[place] = place + 1
            place = left_from(bisect_left(falling, -free, place))
        sequences.append(sequence)
    return sequences
