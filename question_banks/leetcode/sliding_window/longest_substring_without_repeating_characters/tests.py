from hypothesis import given
from hypothesis import strategies as st

CHARACTERS = (st.integers(0, 0xD7FF) | st.integers(0xE000, 0x10FFFF)).map(chr)
HAN = "".join(map(chr, range(0x20000, 0x20000 + 50_000)))


def longest_of_all(s):
    """The length of the longest substring whose characters are all different, by trying every one."""
    parts = (s[start:end] for start in range(len(s)) for end in range(start + 1, len(s) + 1))
    return max((len(part) for part in parts if all(part.count(character) == 1 for character in part)), default=0)


def check(solution, s, expected):
    assert solution(s) == expected


def test_examples(solution):
    check(solution, "banana split", 8)
    check(solution, "zzz", 1)
    check(solution, "дорога", 4)


def test_empty_string(solution):
    check(solution, "", 0)


def test_single_character(solution):
    check(solution, "x", 1)
    check(solution, " ", 1)


def test_two_characters(solution):
    check(solution, "ab", 2)
    check(solution, "aa", 1)


def test_all_different(solution):
    check(solution, "abcdefgh", 8)


def test_earlier_occurrence_lies_before_the_window(solution):
    """the start does not move backwards when the outer letter comes again"""
    check(solution, "abba", 2)
    check(solution, "abbcda", 4)


def test_part_after_the_earlier_occurrence_stays(solution):
    """only what precedes the repetition is dropped"""
    check(solution, "dvdf", 3)
    check(solution, "anviaj", 5)


def test_longest_at_the_beginning(solution):
    check(solution, "abcdaaaa", 4)


def test_longest_in_the_middle(solution):
    check(solution, "aaabcdddd", 4)


def test_longest_at_the_end(solution):
    check(solution, "aaaabcd", 4)


def test_first_character_repeated_at_the_end(solution):
    check(solution, "abca", 3)


def test_repeated_period(solution):
    check(solution, "abcabcabc", 3)


def test_many_characters_but_never_side_by_side(solution):
    check(solution, "aabbccddee", 2)


def test_capitals_are_other_characters(solution):
    check(solution, "aAbB", 4)


def test_spaces_digits_and_symbols_count(solution):
    check(solution, "a 1!\n", 5)
    check(solution, "  1  ", 2)
    check(solution, "--1--", 2)


def test_nothing_is_normalised(solution):
    """an accent of its own is a character of its own"""
    check(solution, "e\u0301\u00e9", 3)
    check(solution, "e\u0301o\u0301", 3)


def test_different_characters_with_common_bytes(solution):
    """characters are compared, not bytes"""
    check(solution, "éèê", 3)
    check(solution, "🎲🎳🎴🎲", 3)


def test_different_characters_with_equal_lower_bits(solution):
    """the whole code point counts"""
    check(solution, "a\u0161\u0261\U00010061", 4)


def test_smallest_and_largest_code_point(solution):
    check(solution, "\0\U0010ffff\0\U0010ffff", 2)


def test_second_call_starts_afresh(solution):
    check(solution, "abc", 3)
    check(solution, "cba", 3)
    check(solution, "a", 1)


@given(st.text("abcd", max_size=9))
def test_few_letters_against_all_substrings(solution, s):
    """the length of the longest substring without a repetition"""
    check(solution, s, longest_of_all(s))


@given(st.text(CHARACTERS, min_size=1, max_size=5), st.lists(st.integers(0, 4), max_size=10))
def test_any_characters_against_all_substrings(solution, alphabet, places):
    """the length of the longest substring without a repetition"""
    s = "".join(alphabet[place % len(alphabet)] for place in places)
    check(solution, s, longest_of_all(s))


@given(st.lists(st.permutations("abcdef"), min_size=1, max_size=4), st.integers(3, 6))
def test_runs_of_different_letters(solution, orders, length):
    """the length of the longest substring without a repetition"""
    s = "".join("".join(order[:length]) for order in orders)
    check(solution, s, longest_of_all(s))


def test_fifty_thousand_different_characters(solution):
    """one pass, although the window never ends"""
    check(solution, HAN, 50_000)


def test_long_period_twice(solution):
    """one pass, although the start moves at every step of the second half"""
    check(solution, HAN[:25_000] * 2, 25_000)


def test_fifty_thousand_characters_of_a_small_alphabet(solution):
    """one pass over many short windows"""
    check(solution, "abcde" * 9_998 + "fedcbadcba", 6)


GROWS_TO = 50_000


def growing(solution, n):
    """many different characters, then all of them again"""
    solution("".join(chr(256 + number % 2_000) for number in range(n)))
