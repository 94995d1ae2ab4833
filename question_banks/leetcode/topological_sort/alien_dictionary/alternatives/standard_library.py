from graphlib import CycleError, TopologicalSorter


def alien_order(words: list[str]) -> str:
    sorter: TopologicalSorter[str] = TopologicalSorter({letter: () for word in words for letter in word})
    for word, following in zip(words, words[1:]):
        for before, after in zip(word, following):
            if before != after:
                sorter.add(after, before)
                break
        else:
            if len(word) > len(following):
                return ""
    try:
        return "".join(sorter.static_order())
    except CycleError:
        return ""
