# verdict: runtime_error
# why: the last places are kept in a table of 128 entries, which has no place for most of Unicode
def length_of_longest_substring(s: str) -> int:
    last_place = [-1] * 128
    longest = start = 0
    for place, character in enumerate(s):
        start = max(start, last_place[ord(character)] + 1)
        last_place[ord(character)] = place
        longest = max(longest, place - start + 1)
    return longest
