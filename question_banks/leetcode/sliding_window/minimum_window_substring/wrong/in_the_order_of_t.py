# verdict: wrong_answer
# why: looks for the letters of t one after another, as a subsequence, but any order is allowed
def min_window(s: str, t: str) -> str:
    best = ""
    for start in range(len(s)):
        place = start
        for letter in t:
            place = s.find(letter, place) + 1
            if place == 0:
                return best
        if not best or place - start < len(best):
            best = s[start:place]
    return best
