# verdict: wrong_answer
# why: the length is only compared when a repetition ends a window, and the last window has no such end
def length_of_longest_substring(s: str) -> int:
    last_place: dict[str, int] = {}
    longest = start = 0
    for place, character in enumerate(s):
        if last_place.get(character, -1) >= start:
            longest = max(longest, place - start)
            start = last_place[character] + 1
        last_place[character] = place
    return longest
