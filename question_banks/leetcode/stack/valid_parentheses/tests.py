from itertools import product

from hypothesis import given
from hypothesis import strategies as st

PAIRS = ("()", "[]", "{}")
BRACKETS = "()[]{}"


def fits(s):
    """Whether nothing is left after removing neighbouring pairs again and again."""
    before = None
    while s != before:
        before = s
        for pair in PAIRS:
            s = s.replace(pair, "")
    return s == ""


def group(pair, inside, after):
    return pair[0] + inside + pair[1] + after


FITTING = st.recursive(
    st.sampled_from(["", *PAIRS]),
    lambda smaller: st.builds(group, st.sampled_from(PAIRS), smaller, smaller),
    max_leaves=12,
)
FITTING_AND_NOT_EMPTY = st.builds(group, st.sampled_from(PAIRS), FITTING, FITTING)


def check(solution, s, expected):
    assert solution(s) == expected


def test_examples(solution):
    check(solution, "{[]()}", True)
    check(solution, "([)]", False)
    check(solution, "((", False)


def test_one_pair_of_each_kind(solution):
    """each kind closes itself"""
    assert [solution(pair) for pair in PAIRS] == [True, True, True]


def test_single_bracket(solution):
    """a bracket alone never fits"""
    assert [solution(bracket) for bracket in BRACKETS] == [False] * 6


def test_closed_before_opened(solution):
    """nothing is open when the first bracket closes"""
    check(solution, "][", False)


def test_too_many_closing_brackets(solution):
    """the last bracket has nothing left to close"""
    check(solution, "{()}}", False)


def test_opening_bracket_left_over_at_the_front(solution):
    """the first bracket stays open"""
    check(solution, "[()", False)


def test_opening_bracket_left_over_at_the_end(solution):
    """the last bracket stays open"""
    check(solution, "(){", False)


def test_even_length_with_two_left_open(solution):
    """an even length does not make it fit"""
    check(solution, "()[{", False)


def test_closed_by_another_kind(solution):
    """each bracket is closed by its own kind"""
    assert [solution(s) for s in ("(]", "[}", "{)", "(}", "[)", "{]")] == [False] * 6


def test_right_counts_but_crossing(solution):
    """pairs do not cross"""
    assert [solution(s) for s in ("{(})", "[{(]})", "()[(])")] == [False] * 3


def test_side_by_side(solution):
    """pairs may stand side by side"""
    check(solution, "(){}[]()", True)


def test_nested_and_side_by_side(solution):
    """pairs may nest and stand side by side"""
    check(solution, "{[()][]}({})", True)


def test_answers_do_not_depend_on_earlier_calls(solution):
    """each call starts afresh"""
    assert [solution(s) for s in ("((", "))", "[]", "(", ")", "{}")] == [False, False, True, False, False, True]


def test_every_string_of_up_to_four_brackets(solution):
    """True exactly when removing neighbouring pairs leaves nothing"""
    for length in range(1, 5):
        for s in map("".join, product(BRACKETS, repeat=length)):
            assert solution(s) == fits(s)


@given(st.text(BRACKETS, min_size=1, max_size=10))
def test_random_brackets_against_removal_of_pairs(solution, s):
    """True exactly when removing neighbouring pairs leaves nothing"""
    assert solution(s) == fits(s)


@given(FITTING_AND_NOT_EMPTY)
def test_fitting_brackets(solution, s):
    """these brackets fit"""
    check(solution, s, True)


@given(FITTING_AND_NOT_EMPTY, st.data())
def test_one_bracket_at_another_place(solution, s, data):
    """right counts of each kind, but one bracket has been moved"""
    places = st.integers(0, len(s) - 1)
    start, end = data.draw(places), data.draw(places)
    rest = s[:start] + s[start + 1 :]
    moved = rest[:end] + s[start] + rest[end:]
    assert solution(moved) == fits(moved)


@given(FITTING_AND_NOT_EMPTY, st.data())
def test_one_bracket_of_another_kind(solution, s, data):
    """one bracket has been replaced"""
    place = data.draw(st.integers(0, len(s) - 1))
    replaced = s[:place] + data.draw(st.sampled_from(BRACKETS)) + s[place + 1 :]
    assert solution(replaced) == fits(replaced)


def test_ten_thousand_brackets_within_the_time_limit(solution):
    """one pass, however deep the brackets nest"""
    openings, closings = "([{{[(" * 833 + "([", "])" + ")]}}])" * 833
    check(solution, openings + closings, True)
    check(solution, openings + closings[:-1] + "]", False)
    check(solution, "(" * 5_000 + "{}" * 2_500, False)
    check(solution, "[]" * 5_000, True)


GROWS_TO = 10_000


def growing(solution, n):
    """brackets that nest as deep as they can"""
    solution("([" * (n // 4) + "])" * (n // 4) + "()" * (n % 4 // 2))
