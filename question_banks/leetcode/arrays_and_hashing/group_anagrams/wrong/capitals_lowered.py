# verdict: wrong_answer
# why: the words are made lower case out of habit, although capital and small letters are different characters here
from collections import defaultdict


def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups = defaultdict(list)
    for word in strs:
        groups["".join(sorted(word.lower()))].append(word)
    return list(groups.values())
