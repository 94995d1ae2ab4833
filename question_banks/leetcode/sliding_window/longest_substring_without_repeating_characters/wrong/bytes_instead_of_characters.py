# verdict: wrong_answer
# why: works on the UTF-8 bytes to keep a table of 256 entries, and different characters share bytes
def length_of_longest_substring(s: str) -> int:
    last_place = [-1] * 256
    longest = start = 0
    for place, byte in enumerate(s.encode()):
        start = max(start, last_place[byte] + 1)
        last_place[byte] = place
        longest = max(longest, place - start + 1)
    return longest
