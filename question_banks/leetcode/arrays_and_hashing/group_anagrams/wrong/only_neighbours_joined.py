# verdict: wrong_answer
# why: groupby is used without sorting first, so it joins only anagrams that already stand side by side
from itertools import groupby


def group_anagrams(strs: list[str]) -> list[list[str]]:
    return [list(group) for _, group in groupby(strs, key=sorted)]
