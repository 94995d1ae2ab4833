# verdict: wrong_answer
# why: the groups are sets, so a string that stands in the list twice comes back once
from collections import defaultdict


def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups = defaultdict(set)
    for word in strs:
        groups[tuple(sorted(word))].add(word)
    return [list(group) for group in groups.values()]
