from collections import Counter, defaultdict


def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: defaultdict[frozenset[tuple[str, int]], list[str]] = defaultdict(list)
    for word in strs:
        groups[frozenset(Counter(word).items())].append(word)
    return list(groups.values())
