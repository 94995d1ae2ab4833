from heapq import heappop, heappush


def pack_sequences(lengths: list[int], capacity: int) -> list[list[int]]:
    """Sequences with equal gaps wait in a heap; a tree over the gaps knows the first sequence of each range."""
    order = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)
    none = len(lengths)
    waiting: list[list[int]] = [[] for _ in range(capacity + 1)]
    first = [none] * (2 * (capacity + 1))
    sequences: list[list[int]] = []
    used: list[int] = []

    def refresh(gap: int) -> None:
        node = gap + capacity + 1
        first[node] = waiting[gap][0] if waiting[gap] else none
        while node > 1:
            node //= 2
            first[node] = min(first[2 * node], first[2 * node + 1])

    def first_with(gap: int) -> int:
        best = none
        low, high = gap + capacity + 1, 2 * (capacity + 1)
        while low < high:
            if low % 2:
                best = min(best, first[low])
                low += 1
            if high % 2:
                high -= 1
                best = min(best, first[high])
            low //= 2
            high //= 2
        return best

    for document in order:
        chosen = first_with(lengths[document])
        if chosen == none:
            chosen = len(sequences)
            sequences.append([])
            used.append(0)
        else:
            gap = capacity - used[chosen]
            heappop(waiting[gap])
            refresh(gap)
        sequences[chosen].append(document)
        used[chosen] += lengths[document]
        heappush(waiting[capacity - used[chosen]], chosen)
        refresh(capacity - used[chosen])
    return sequences
