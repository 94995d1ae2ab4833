import random
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
WORDS = st.lists(st.text("abcd", min_size=1, max_size=3), min_size=1, max_size=7)


def ranks(word, alphabet):
    """The places of the word's letters in the alphabet; the words are compared like these lists."""
    return [alphabet.index(letter) for letter in word]


def possible(words):
    """Whether any alphabet will do, by trying them all."""
    return any(
        words == sorted(words, key=lambda word: ranks(word, alphabet))
        for alphabet in permutations(sorted(set("".join(words))))
    )


def assert_alphabet(alphabet, words):
    """Each letter once, and no word is greater than the next."""
    assert "".join(sorted(alphabet)) == "".join(sorted(set("".join(words)))), "each letter of the words once, no others"
    for word, following in zip(words, words[1:], strict=False):
        fine = ranks(word, alphabet) <= ranks(following, alphabet)
        assert fine, f"by the alphabet {alphabet!r}, {following!r} would stand before {word!r}"


def check(solution, words):
    """Compares with what trying all alphabets says."""
    if possible(words):
        assert_alphabet(solution(words), words)
    else:
        assert solution(words) == ""


def test_examples(solution):
    assert_alphabet(solution(["ca", "cb", "bd"]), ["ca", "cb", "bd"])
    assert solution(["b", "a", "b"]) == ""
    assert solution(["lake", "lak"]) == ""


def test_order_from_four_facts(solution):
    assert_alphabet(solution(["tr", "te", "re", "oz", "ot"]), ["tr", "te", "re", "oz", "ot"])


def test_single_letter(solution):
    assert solution(["q"]) == "q"


def test_single_word_tells_nothing_but_has_letters(solution):
    assert_alphabet(solution(["banana"]), ["banana"])


def test_same_word_twice(solution):
    assert_alphabet(solution(["ok", "ok"]), ["ok", "ok"])


def test_order_against_ours(solution):
    assert solution(["z", "x"]) == "zx"
    assert solution(["d", "c", "b", "a"]) == "dcba"


def test_beginning_before_the_word(solution):
    assert_alphabet(solution(["ab", "abc"]), ["ab", "abc"])


def test_word_before_its_beginning(solution):
    assert solution(["abc", "ab"]) == ""
    assert solution(["x", "aa", "a"]) == ""


def test_longer_word_first_is_fine_if_a_letter_differs(solution):
    assert_alphabet(solution(["bcd", "a"]), ["bcd", "a"])
    assert_alphabet(solution(["axyz", "ab"]), ["axyz", "ab"])


def test_letters_behind_the_first_difference_tell_nothing(solution):
    assert_alphabet(solution(["ab", "ba"]), ["ab", "ba"])
    assert_alphabet(solution(["xa", "yb", "zb", "zc", "za"]), ["xa", "yb", "zb", "zc", "za"])


def test_same_fact_from_two_pairs(solution):
    assert solution(["aa", "ab", "ba", "bb"]) == "ab"


def test_fact_about_later_letters_only(solution):
    assert_alphabet(solution(["mnb", "mna"]), ["mnb", "mna"])


def test_letters_without_a_fact_are_not_missing(solution):
    assert_alphabet(solution(["axb", "ayb"]), ["axb", "ayb"])


def test_cycle_of_three_letters(solution):
    assert solution(["a", "b", "c", "a"]) == ""


def test_cycle_beside_letters_that_can_be_ordered(solution):
    assert solution(["ab", "ac", "ab", "d", "e"]) == ""


def test_cycle_from_different_places_of_the_words(solution):
    assert solution(["ca", "cb", "da", "a", "b", "bb", "ba"]) == ""


def test_word_comes_back_after_another(solution):
    assert solution(["ab", "b", "ab"]) == ""


def test_two_ways_to_the_same_letter_are_no_cycle(solution):
    words = ["aa", "ab", "ac", "bb", "bd", "cc", "cd"]
    assert_alphabet(solution(words), words)


@given(WORDS)
def test_any_list_against_all_alphabets(solution, words):
    """an alphabet by which the list is sorted, or an empty string when there is none"""
    check(solution, words)


@given(WORDS, st.permutations("abcd"))
def test_sorted_lists(solution, words, alphabet):
    """an alphabet by which the list is sorted; there is one"""
    words.sort(key=lambda word: ranks(word, alphabet))
    assert_alphabet(solution(words), words)


@given(WORDS, st.permutations("abcd"), st.data())
def test_sorted_lists_in_which_two_neighbours_are_exchanged(solution, words, alphabet, data):
    """an alphabet by which the list is sorted, or an empty string when there is none"""
    words.sort(key=lambda word: ranks(word, alphabet))
    at = data.draw(st.integers(0, len(words) - 1))
    words[at : at + 2] = words[at : at + 2][::-1]
    check(solution, words)


@given(st.permutations(ALPHABET), st.integers(1, 26), st.booleans())
def test_chain_of_letters(solution, alphabet, length, closed):
    """one alphabet only; none if the chain is closed to a circle"""
    words = list(alphabet[:length])
    if closed and length > 1:
        assert solution([*words, words[0]]) == ""
    else:
        assert solution(words) == "".join(words)


def test_hundred_words_of_a_hundred_letters(solution):
    """all 26 letters, in the only order that fits"""
    choose = random.Random(269)
    alphabet = "".join(choose.sample(ALPHABET, 26))
    starts = sorted(choose.choices(range(26), k=74) + list(range(26)))
    words = ["".join([alphabet[start], *choose.choices(alphabet, k=99)]) for start in starts]
    words.sort(key=lambda word: ranks(word, alphabet))
    assert solution(words) == alphabet
    assert solution(words[1:] + words[:1]) == ""


def test_difference_at_the_last_of_a_hundred_letters(solution):
    assert solution(["a" * 99 + "b", "a" * 99 + "a"]) == "ba"
    assert solution(["a" * 100, "a" * 99]) == ""


GROWS_TO = 100


def growing(solution, n):
    """n words of a hundred letters"""
    solution([chr(97 + number * 26 // n) + "b" * 99 for number in range(n)])
