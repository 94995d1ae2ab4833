def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    size = 1
    while size < len(lengths):
        size *= 2
    most_free = [capacity] * (2 * size)  # node i covers nodes 2i and 2i + 1; the leaves are the sequences
    sequences: list[list[int]] = []
    for document in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        node = 1
        while node < size:
            node *= 2
            if most_free[node] < lengths[document]:
                node += 1
        if node - size == len(sequences):
            sequences.append([])
        sequences[node - size].append(document)
        most_free[node] -= lengths[document]
        while node > 1:
            node //= 2
            most_free[node] = max(most_free[2 * node], most_free[2 * node + 1])
    return sequences
