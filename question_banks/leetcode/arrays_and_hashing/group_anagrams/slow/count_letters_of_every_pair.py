# verdict: time_limit
# why: every string is compared with the first one of every group by counting its letters again and again
def group_anagrams(strs: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    for word in strs:
        for group in groups:
            other = group[0]
            if len(other) == len(word) and all(other.count(letter) == word.count(letter) for letter in word):
                group.append(word)
                break
        else:
            groups.append([word])
    return groups
