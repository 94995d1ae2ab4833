# verdict: wrong_answer
# why: off by one - the start jumps onto the earlier occurrence instead of behind it
def length_of_longest_substring(s: str) -> int:
    last_place: dict[str, int] = {}
    longest = start = 0
    for place, character in enumerate(s):
        start = max(start, last_place.get(character, 0))
        last_place[character] = place
        longest = max(longest, place - start + 1)
    return longest
