# verdict: wrong_answer
# why: jumps behind the earlier occurrence even when that lies before the window already, so the start moves back
def length_of_longest_substring(s: str) -> int:
    last_place: dict[str, int] = {}
    longest = start = 0
    for place, character in enumerate(s):
        if character in last_place:
            start = last_place[character] + 1
        last_place[character] = place
        longest = max(longest, place - start + 1)
    return longest
