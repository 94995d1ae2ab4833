# verdict: wrong_answer
# why: characters and counts are joined without a separator, so digits in the words can be read as counts
from collections import Counter


def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for word in strs:
        key = "".join(f"{letter}{count}" for letter, count in sorted(Counter(word).items()))
        groups.setdefault(key, []).append(word)
    return list(groups.values())
