# verdict: wrong_answer
# why: a pair is kept only if its closing bracket follows with nothing but letters between, so nesting is lost
import re


def min_remove_to_make_valid(s: str) -> str:
    kept = [character if character.isalpha() else "" for character in s]
    for pair in re.finditer(r"\([a-z]*\)", s):
        kept[pair.start()], kept[pair.end() - 1] = "(", ")"
    return "".join(kept)
