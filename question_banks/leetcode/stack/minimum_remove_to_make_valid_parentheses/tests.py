from itertools import product

from hypothesis import given
from hypothesis import strategies as st

LONGEST = 100_000


def brackets_too_many(s):
    """How many brackets are left after crossing out neighbouring pairs again and again."""
    brackets = "".join(character for character in s if character in "()")
    while "()" in brackets:
        brackets = brackets.replace("()", "")
    return len(brackets)


def group(inside, after):
    return "(" + inside + ")" + after


FITTING = st.recursive(st.text("xyz", max_size=2), lambda smaller: st.builds(group, smaller, smaller), max_leaves=6)


def check(solution, s, fewest):
    """Accepts whatever is left of s after removing that many characters, if its brackets fit."""
    answer = solution(s)
    rest = iter(s)
    foreign = next((place for place, character in enumerate(answer) if character not in rest), None)
    assert foreign is None, f"the answer is not what is left of s: there, its character {foreign} does not come next"
    depth = 0
    for place, character in enumerate(answer):
        depth += {"(": 1, ")": -1}.get(character, 0)
        assert depth >= 0, f"in the answer, the ) at place {place} closes nothing"
    assert depth == 0, f"brackets that are not closed in the answer: {depth}"
    removed = len(s) - len(answer)
    assert removed == fewest, f"removed {removed}, and the smallest number is {fewest}"


def test_examples(solution):
    check(solution, "cat)or(dog)", 1)
    check(solution, "(a(b)", 1)
    check(solution, "))((", 4)


def test_single_character(solution):
    """a bracket alone goes, a letter stays"""
    check(solution, "(", 1)
    check(solution, ")", 1)
    check(solution, "q", 0)


def test_letters_only(solution):
    check(solution, "abc", 0)


def test_nothing_to_remove(solution):
    check(solution, "()", 0)
    check(solution, "a(b(c)d)(e)", 0)


def test_equal_numbers_in_the_wrong_order(solution):
    check(solution, ")(", 2)
    check(solution, "a)b(c", 2)


def test_closing_brackets_at_the_front_and_opening_ones_at_the_end(solution):
    check(solution, "))(a)((", 4)


def test_opening_bracket_too_many_at_the_front(solution):
    check(solution, "((a)", 1)


def test_opening_bracket_too_many_behind_a_pair(solution):
    check(solution, "(a)(b", 1)


def test_closing_bracket_too_many_behind_a_pair(solution):
    check(solution, "(a))b", 1)


def test_only_opening_brackets(solution):
    check(solution, "(((", 3)


def test_only_closing_brackets(solution):
    check(solution, ")))", 3)


def test_pairs_inside_pairs_are_kept(solution):
    check(solution, "(x(y)z))", 1)


def test_pair_between_two_that_have_no_partner(solution):
    check(solution, ")(())(", 2)


def test_several_removals_shift_the_places(solution):
    check(solution, ")a)b(c)d(e(f", 4)


def test_second_call_starts_afresh(solution):
    check(solution, "((", 2)
    check(solution, "a)", 1)


def test_every_string_of_up_to_five_characters(solution):
    """the fewest removals after which the brackets fit"""
    for length in range(1, 6):
        for s in map("".join, product("()", repeat=length)):
            check(solution, s, brackets_too_many(s))


@given(st.text("()a", min_size=1, max_size=12))
def test_random_strings_against_crossing_out(solution, s):
    """the fewest removals after which the brackets fit"""
    check(solution, s, brackets_too_many(s))


@given(FITTING, FITTING, st.integers(0, 2), st.integers(0, 2))
def test_fitting_parts_between_superfluous_brackets(solution, first, second, closing, opening):
    """what fits already is kept, the brackets around it go"""
    s = "a" + first + ")" * closing + second + "(" * opening + first
    check(solution, s, closing + opening)


def test_fifty_thousand_pairs_inside_each_other(solution):
    """nothing is removed, however deep the brackets nest"""
    check(solution, "(" * (LONGEST // 2) + ")" * (LONGEST // 2), 0)


def test_hundred_thousand_brackets_to_remove(solution):
    """one pass, not one for each removal"""
    check(solution, ")" * (LONGEST // 2) + "(" * (LONGEST // 2), LONGEST)


def test_hundred_thousand_characters_with_removals_everywhere(solution):
    """one pass, not one for each removal"""
    check(solution, "a)(b)" * (LONGEST // 10) + "(c)d(" * (LONGEST // 10), LONGEST // 5)


GROWS_TO = 100_000


def growing(solution, n):
    """a removal for every fourth character"""
    solution(("a)(b)" * (n // 5 + 1))[:n])
