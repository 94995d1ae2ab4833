import random
import string
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st


def subsequences(text):
    """Every subsequence of the text, also the empty one."""
    return {"".join(choice) for size in range(len(text) + 1) for choice in combinations(text, size)}


def by_trying_all(text1, text2):
    """The length of the longest text that is in both sets of subsequences."""
    return max(map(len, subsequences(text1) & subsequences(text2)))


def by_shortest_prefixes(text1, text2):
    """Keeps, for each length, the shortest beginning of text2 that holds a common subsequence of this length."""
    shortest = [0]
    for letter in text1:
        ends = [text2.find(letter, start) + 1 for start in shortest]
        longer = [end if end else len(text2) + 1 for end in ends]
        kept = [*shortest[1:], len(text2) + 1]
        shortest = [0, *(min(pair) for pair in zip(kept, longer, strict=True))]
        if shortest[-1] > len(text2):
            shortest.pop()
    return len(shortest) - 1


def test_examples(solution):
    assert solution("monastery", "ministry") == 6
    assert solution("abc", "cab") == 2
    assert solution("ink", "owl") == 0


def test_single_letters(solution):
    assert solution("a", "a") == 1
    assert solution("a", "b") == 0


def test_one_letter_against_many(solution):
    assert solution("z", "xyz") == 1
    assert solution("zyx", "z") == 1
    assert solution("aaaa", "a") == 1
    assert solution("a", "aaaa") == 1


def test_same_text(solution):
    assert solution("parchment", "parchment") == 9


def test_one_is_contained_in_the_other(solution):
    assert solution("quill", "xqyuziwlvlu") == 5
    assert solution("xqyuziwlvlu", "quill") == 5


def test_reversed_text(solution):
    assert solution("abcd", "dcba") == 1
    assert solution("abcba", "abcba") == 5


def test_letters_are_not_neighbours(solution):
    assert solution("axbxc", "yaybyc") == 3


def test_letter_is_matched_once(solution):
    assert solution("aab", "ab") == 2
    assert solution("ab", "abb") == 2
    assert solution("aaa", "aa") == 2


def test_first_match_is_a_trap(solution):
    assert solution("dabc", "abcd") == 3
    assert solution("abcd", "dabc") == 3


def test_match_at_the_very_ends(solution):
    assert solution("axxx", "yyya") == 1
    assert solution("xxxa", "ayyy") == 1
    assert solution("xxa", "a") == 1


def test_order_matters(solution):
    assert solution("bca", "abc") == 2


def test_second_call_starts_afresh(solution):
    assert solution("abc", "abc") == 3
    assert solution("ab", "b") == 1
    assert solution("c", "abc") == 1


@given(st.text("ab", min_size=1, max_size=7), st.text("ab", min_size=1, max_size=7))
def test_two_letters_against_all_subsequences(solution, text1, text2):
    """the length of the longest subsequence in common"""
    assert solution(text1, text2) == by_trying_all(text1, text2)


@given(st.text("abcz", min_size=1, max_size=8), st.text("abcz", min_size=1, max_size=6))
def test_four_letters_against_all_subsequences(solution, text1, text2):
    """the length of the longest subsequence in common"""
    assert solution(text1, text2) == by_trying_all(text1, text2)


@given(st.text("abc", min_size=1, max_size=30), st.data())
def test_letters_deleted_from_the_text(solution, text, data):
    """what remains of a text is a subsequence of it"""
    kept = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    rest = "".join(letter for letter, keep in zip(text, kept, strict=True) if keep) or text[0]
    assert solution(text, rest) == len(rest)
    assert solution(rest, text) == len(rest)


@given(st.text("abcd", min_size=1, max_size=40), st.text("abcd", min_size=1, max_size=25))
def test_longer_texts_against_shortest_prefixes(solution, text1, text2):
    """the length of the longest subsequence in common"""
    assert solution(text1, text2) == by_shortest_prefixes(text1, text2)


def test_thousand_letters_each(solution):
    """each pair of beginnings is solved once"""
    choose = random.Random(1143)
    text1, text2 = ("".join(choose.choices(string.ascii_lowercase, k=1_000)) for _ in range(2))
    assert solution(text1, text2) == by_shortest_prefixes(text1, text2)


def test_thousand_letters_against_one(solution):
    assert solution("a" * 999 + "b", "b") == 1
    assert solution("b", "b" + "a" * 999) == 1


def test_thirty_letters_without_a_match(solution):
    """each pair of beginnings is solved once, even if nothing matches"""
    assert solution("ab" * 15, "cd" * 15) == 0


GROWS_TO = 1_000


def growing(solution, n):
    """two texts of n letters that share every second one"""
    solution(("ab" * n)[:n], ("ac" * n)[:n])
