# verdict: time_limit
# why: the group of each string is looked for among all groups so far, quadratic when nearly all strings differ
def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    for word in strs:
        letters = sorted(word)
        for group in groups:
            if sorted(group[0]) == letters:
                group.append(word)
                break
        else:
            groups.append([word])
    return groups
