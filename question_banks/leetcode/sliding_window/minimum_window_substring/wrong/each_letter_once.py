# verdict: wrong_answer
# why: asks only whether each letter of t is there, not how often
def min_window(s: str, t: str) -> str:
    held = dict.fromkeys(t, 0)
    missing = len(held)
    best = ""
    start = 0
    for end, letter in enumerate(s):
        if letter in held:
            missing -= held[letter] == 0
            held[letter] += 1
        while missing == 0:
            if not best or end - start + 1 < len(best):
                best = s[start : end + 1]
            if s[start] in held:
                held[s[start]] -= 1
                missing += held[s[start]] == 0
            start += 1
    return best
