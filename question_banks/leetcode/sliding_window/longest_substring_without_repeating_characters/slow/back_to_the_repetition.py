# verdict: time_limit
# why: forgets the window at a repetition and reads again from behind the earlier one, O(n²) for a repeated long period
def length_of_longest_substring(s: str) -> int:
    place_of: dict[str, int] = {}
    longest = place = 0
    while place < len(s):
        if s[place] in place_of:
            place = place_of[s[place]] + 1
            place_of = {}
        place_of[s[place]] = place
        place += 1
        longest = max(longest, len(place_of))
    return longest
