from collections import Counter
from random import Random
from string import ascii_letters

from hypothesis import given
from hypothesis import strategies as st

LONGEST = 100_000


def holds(window, t):
    """Whether every character of t can be struck out of the window."""
    for letter in t:
        if letter not in window:
            return False
        window = window.replace(letter, "", 1)
    return True


def shortest_length(s, t):
    """The length of the shortest substring that holds t, by trying all, the short ones first; 0 if there is none."""
    for length in range(len(t), len(s) + 1):
        if any(holds(s[start : start + length], t) for start in range(len(s) - length + 1)):
            return length
    return 0


def check(solution, s, t, length):
    """Accepts any substring of this length that holds t."""
    answer = solution(s, t)
    if length == 0:
        assert answer == "", "no substring of s holds every character of t as often as t, so the answer is empty"
        return
    assert answer != "", f"there is a substring of length {length} that holds every character of t"
    assert answer in s, "the answer is no substring of s"
    for letter, number in Counter(t).items():
        have = answer.count(letter)
        assert have >= number, f"the answer has {have} of {letter!r}, and t needs {number}"
    assert len(answer) <= length, f"the answer has length {len(answer)}, and {length} is enough"
    assert len(answer) == length


def test_examples(solution):
    check(solution, "taxbaccabt", "abc", 3)
    check(solution, "OolOlo", "llO", 3)
    check(solution, "pqr", "pp", 0)


def test_single_letters(solution):
    check(solution, "a", "a", 1)
    check(solution, "a", "b", 0)
    check(solution, "a", "A", 0)


def test_pattern_longer_than_the_string(solution):
    check(solution, "ab", "abc", 0)
    check(solution, "a", "aa", 0)


def test_whole_string_is_the_only_window(solution):
    check(solution, "axyb", "ab", 4)
    check(solution, "abc", "cab", 3)


def test_window_at_the_beginning(solution):
    check(solution, "bacxxxaxxbxxc", "abc", 3)


def test_window_at_the_end(solution):
    check(solution, "axxbxxcxxxcba", "abc", 3)


def test_shorter_window_comes_later(solution):
    check(solution, "axxbyaxbyab", "ab", 2)


def test_longer_window_comes_later(solution):
    check(solution, "abyaxbyaxxb", "ab", 2)


def test_letters_needed_several_times(solution):
    check(solution, "aabbaxa", "aaa", 5)
    check(solution, "xaxaxaax", "aaa", 4)


def test_surplus_of_one_letter_is_no_other(solution):
    check(solution, "aaab", "ab", 2)
    check(solution, "aaac", "ab", 0)


def test_left_end_moves_several_places_at_once(solution):
    check(solution, "axxxxxba", "ab", 2)


def test_one_of_two_needed_letters_is_missing(solution):
    check(solution, "abcabcabc", "aabbccd", 0)


def test_equal_letters_only(solution):
    check(solution, "aaaa", "aa", 2)
    check(solution, "aaaa", "aaaaa", 0)


def test_capitals_are_other_letters(solution):
    check(solution, "aBAbAb", "Ab", 2)
    check(solution, "abab", "AB", 0)


def test_second_call_starts_afresh(solution):
    check(solution, "ab", "ab", 2)
    check(solution, "ab", "b", 1)
    check(solution, "b", "ab", 0)


@given(st.text("abc", min_size=1, max_size=12), st.text("abc", min_size=1, max_size=4))
def test_few_letters_against_all_substrings(solution, s, t):
    """a shortest substring with every character of t"""
    check(solution, s, t, shortest_length(s, t))


@given(st.text("abAx", min_size=1, max_size=4), st.lists(st.text("xyz", max_size=3), min_size=8, max_size=8), st.data())
def test_needed_letters_among_others(solution, t, others, data):
    """a shortest substring with every character of t"""
    letters = data.draw(st.permutations(t * 2))
    s = "".join(filler + letter for filler, letter in zip(others, letters, strict=False))
    check(solution, s, t, shortest_length(s, t))


def test_two_needed_letters_at_the_far_ends(solution):
    """both ends go forwards once, and no start is walked from again"""
    check(solution, "a" * (LONGEST - 1) + "b", "ab", 2)
    check(solution, "a" + "c" * (LONGEST - 2) + "b", "ba", LONGEST)


def test_half_of_the_string_is_needed(solution):
    """the window is long at each of its 50,000 places"""
    check(solution, "ab" * (LONGEST // 2), "a" * (LONGEST // 4), LONGEST // 2 - 1)


def test_longest_pattern(solution):
    """the pattern is as long as the string"""
    s = "abcde" * (LONGEST // 5)
    check(solution, s, "".join(sorted(s)), LONGEST)
    check(solution, s, "a" * LONGEST, 0)


def test_all_letters_among_many(solution):
    """52 letters are needed, and one of them is rare"""
    s = "".join(Random(76).choices(ascii_letters[:-1], k=50_000)) + ascii_letters[::-1]
    check(solution, s, ascii_letters, 52)


GROWS_TO = 100_000


def growing(solution, n):
    """a rare letter at both ends"""
    solution("b" + "a" * (n - 2) + "b", "ab")
