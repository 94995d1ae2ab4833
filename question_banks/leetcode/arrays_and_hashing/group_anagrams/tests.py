from collections import Counter
from functools import cache
from itertools import combinations, islice
from random import Random

from hypothesis import given
from hypothesis import strategies as st

CHARACTERS = (st.integers(0, 0xD7FF) | st.integers(0xE000, 0x10FFFF)).map(chr)


def rearranged(one, other):
    """Whether crossing out the characters of one in the other leaves nothing of either."""
    rest = list(other)
    for character in one:
        if character not in rest:
            return False
        rest.remove(character)
    return not rest


def pairwise(strs):
    """The groups by comparing each string with the first one of each group."""
    groups = []
    for word in strs:
        home = next((group for group in groups if rearranged(word, group[0])), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    return groups


def check(solution, strs, groups):
    """Compares in one order; the message names the first thing that is wrong."""
    answer = sorted(sorted(group) for group in solution(list(strs)))
    expected = sorted(sorted(group) for group in groups)
    assert answer == expected, complaint(answer, expected)


def complaint(answer, expected):
    returned = Counter(word for group in answer for word in group)
    given = Counter(word for group in expected for word in group)
    if [] in answer:
        return "there is an empty group"
    for word in given | returned:
        if returned[word] != given[word]:
            return f"{word!r} is returned {returned[word]} times and stands in strs {given[word]} times"
    for group in answer:
        for word in group:
            if sorted(word) != sorted(group[0]):
                return f"{group[0]!r} and {word!r} are in one group, but they are no anagrams"
    first = next(group for group in expected if group not in answer)
    return f"{first} are anagrams of each other, but they are not in one group"


def test_examples(solution):
    check(
        solution,
        ["stale", "pit", "least", "tip", "steal", "bus"],
        [["stale", "least", "steal"], ["pit", "tip"], ["bus"]],
    )
    check(solution, ["tool", "lot", "loot"], [["tool", "loot"], ["lot"]])
    check(solution, ["", "тон", "нот", ""], [["", ""], ["тон", "нот"]])


def test_single_string(solution):
    check(solution, ["word"], [["word"]])


def test_only_the_empty_string(solution):
    check(solution, [""], [[""]])


def test_empty_string_beside_others(solution):
    check(solution, ["", "a", " "], [[""], ["a"], [" "]])


def test_equal_strings_are_all_kept(solution):
    check(solution, ["on", "on", "no", "on"], [["on", "on", "no", "on"]])


def test_anagrams_that_are_far_apart(solution):
    check(solution, ["ab", "c", "ba", "c", "ab"], [["ab", "ba", "ab"], ["c", "c"]])


def test_same_letters_in_other_numbers(solution):
    check(solution, ["aab", "abb", "bab", "ab"], [["aab"], ["abb", "bab"], ["ab"]])


def test_same_length_and_same_sum_of_code_points(solution):
    check(solution, ["ad", "bc", "cb"], [["ad"], ["bc", "cb"]])


def test_same_product_of_code_points(solution):
    """1 · 6 = 2 · 3 with these control characters"""
    check(solution, ["\x01\x06", "\x02\x03", "\x03\x02"], [["\x01\x06"], ["\x02\x03", "\x03\x02"]])


def test_capitals_are_other_characters(solution):
    check(solution, ["No", "on", "no", "oN"], [["No", "oN"], ["on", "no"]])


def test_digits_are_not_counts(solution):
    """thirteen 0 and two 5 are not one 0 and fifty-two 3"""
    one, other = "0" * 13 + "55", "0" + "3" * 52
    check(solution, [one, other, other[::-1]], [[one], [other, other[::-1]]])


def test_spaces_and_separators_count(solution):
    check(solution, ["a,b", "ab", "b,a", "a b", " ab"], [["a,b", "b,a"], ["ab"], ["a b", " ab"]])


def test_nothing_is_normalised(solution):
    """one code point with an accent is not a letter and an accent, and ß is not ss"""
    one, two = "\u00e9t", "te\u0301"
    check(solution, [one, two, "\u0301et", "ß", "ss"], [[one], [two, "\u0301et"], ["ß"], ["ss"]])


def test_characters_beyond_sixteen_bits(solution):
    """equal lower sixteen bits do not make equal characters"""
    check(solution, ["🎲a", "a🎲", "\uf3b2a"], [["🎲a", "a🎲"], ["\uf3b2a"]])


def test_longest_strings(solution):
    """100 characters; one more b and one fewer a make another group"""
    half, other = "ab" * 50, "ab" * 49 + "bb"
    check(solution, [half, "b" * 50 + "a" * 50, other], [[half, "b" * 50 + "a" * 50], [other]])


@given(st.lists(st.text("ab1", max_size=4), min_size=1, max_size=8))
def test_few_letters_against_crossing_out(solution, strs):
    """two strings are in one group exactly when they are anagrams"""
    check(solution, strs, pairwise(strs))


@given(st.lists(st.text(CHARACTERS, max_size=3), min_size=1, max_size=4))
def test_any_characters_against_crossing_out(solution, strs):
    """two strings are in one group exactly when they are anagrams"""
    check(solution, strs, pairwise(strs))


@given(st.lists(st.text("aAéß愛🎲", min_size=1, max_size=5), min_size=1, max_size=4), st.data())
def test_rearrangements_of_a_few_strings(solution, words, data):
    """two strings are in one group exactly when they are anagrams"""
    strs = data.draw(st.permutations(words * 2))
    strs = ["".join(sorted(word, reverse=place % 2 == 1)) for place, word in enumerate(strs)]
    check(solution, strs, pairwise(strs))


@cache
def ten_thousand_words():
    """Words with sixteen A among four different letters, no two of them anagrams; 200,000 characters in all."""
    fours = islice(combinations("abcdefghijklmnopqrstuvwxyz", 4), 10_000)
    words = [first + second + "A" * 16 + third + fourth for first, second, third, fourth in fours]
    Random(49).shuffle(words)
    return words


def test_ten_thousand_strings_without_anagrams(solution):
    """the group of a string is found without a look at all groups"""
    words = ten_thousand_words()
    check(solution, words, [[word] for word in words])


def test_five_thousand_pairs(solution):
    """the group of a string is found without a look at all groups"""
    words = ten_thousand_words()[:5_000]
    check(solution, words + [word[::-1] for word in words], [[word, word[::-1]] for word in words])


def test_two_thousand_long_strings(solution):
    """200,000 characters in two groups"""
    strs = ["ab" * 40 + "é" * 20, "é" * 20 + "ba" * 40, "ab" * 39 + "é" * 22, "é" * 22 + "ba" * 39] * 500
    check(solution, strs, [strs[0::4] + strs[1::4], strs[2::4] + strs[3::4]])


GROWS_TO = 10_000


def growing(solution, n):
    """different words, half of them anagrams of the others"""
    words = [f"word{number:05}" for number in range(n // 2)]
    solution(words + [word[::-1] for word in words] + ["odd"] * (n % 2))
