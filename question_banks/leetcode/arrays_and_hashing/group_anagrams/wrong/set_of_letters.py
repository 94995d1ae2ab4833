# verdict: wrong_answer
# why: a frozenset of the letters is hashable and in no order, but it forgets how often each letter occurs
def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: dict[frozenset[str], list[str]] = {}
    for word in strs:
        groups.setdefault(frozenset(word), []).append(word)
    return list(groups.values())
