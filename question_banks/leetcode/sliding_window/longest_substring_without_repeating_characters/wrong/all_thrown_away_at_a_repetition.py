# verdict: wrong_answer
# why: empties the window at a repetition and starts anew here, although what follows the earlier one could stay
def length_of_longest_substring(s: str) -> int:
    window: set[str] = set()
    longest = 0
    for character in s:
        if character in window:
            window = set()
        window.add(character)
        longest = max(longest, len(window))
    return longest
