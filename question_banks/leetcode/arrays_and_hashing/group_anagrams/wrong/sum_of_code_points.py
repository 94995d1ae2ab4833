# verdict: wrong_answer
# why: the sum of the code points does not depend on the order, but strings that are no anagrams share it too
def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: dict[tuple[int, int], list[str]] = {}
    for word in strs:
        groups.setdefault((len(word), sum(map(ord, word))), []).append(word)
    return list(groups.values())
