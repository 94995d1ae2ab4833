# verdict: time_limit
# why: begins a new walk at every place, O(n²) when no character repeats for a long time
def length_of_longest_substring(s: str) -> int:
    longest = 0
    for start in range(len(s)):
        seen = set()
        for character in s[start:]:
            if character in seen:
                break
            seen.add(character)
        longest = max(longest, len(seen))
    return longest
