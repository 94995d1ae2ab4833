# verdict: time_limit
# why: tries all orders of up to 26 letters
from itertools import permutations


def alien_order(words: list[str]) -> str:
    for alphabet in permutations(sorted(set("".join(words)))):
        place = {letter: index for index, letter in enumerate(alphabet)}
        keys = [[place[letter] for letter in word] for word in words]
        if all(one <= other for one, other in zip(keys, keys[1:])):
            return "".join(alphabet)
    return ""
