# verdict: wrong_answer
# why: spaces and symbols are dropped first, as if only letters and digits were characters
def length_of_longest_substring(s: str) -> int:
    s = "".join(character for character in s if character.isalnum())
    last_place: dict[str, int] = {}
    longest = start = 0
    for place, character in enumerate(s):
        start = max(start, last_place.get(character, -1) + 1)
        last_place[character] = place
        longest = max(longest, place - start + 1)
    return longest
