from heapq import heapify, heappop, heappush


def alien_order(words: list[str]) -> str:
    letters = set("".join(words))
    edges = set()
    for word, following in zip(words, words[1:]):
        pair = next(((a, b) for a, b in zip(word, following) if a != b), None)
        if pair is None and len(word) > len(following):
            return ""
        if pair:
            edges.add(pair)
    degree = {letter: sum(after == letter for _, after in edges) for letter in letters}
    free = [letter for letter in letters if not degree[letter]]
    heapify(free)
    alphabet = ""
    while free:
        letter = heappop(free)
        alphabet += letter
        for before, after in edges:
            if before == letter:
                degree[after] -= 1
                if not degree[after]:
                    heappush(free, after)
    return alphabet if len(alphabet) == len(letters) else ""
