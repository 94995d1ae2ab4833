# verdict: wrong_answer
# why: makes the numbers of opening and closing brackets equal, but ")(" has equal numbers too
def min_remove_to_make_valid(s: str) -> str:
    more = s.count("(") - s.count(")")
    if more < 0:
        return s.replace(")", "", -more)
    backwards = s[::-1].replace("(", "", more)
    return backwards[::-1]
