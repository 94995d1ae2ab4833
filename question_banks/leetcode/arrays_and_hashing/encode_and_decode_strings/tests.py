from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st

CHARACTERS = (st.integers(0, 0xD7FF) | st.integers(0xE000, 0x10FFFF)).map(chr)
FORMATS = "0123456789:;,#|/\\\"'[]{}()%$&*-_=+ \t\n\r\0\x01\x1f\x7f\u00a0\u0100\u0101\u2028\ufeff\uffff\U0010ffff"


def check(solution, strs):
    """There and back, each on an object of its own."""
    text = solution.Codec().encode(list(strs))
    assert solution.Codec().decode(text) == strs


def test_examples(solution):
    """the list comes back as it was"""
    check(solution, ["see you", "at 5:30"])
    check(solution, ["", "a,b", ""])
    check(solution, ["4#ever", "ё🎲"])


def test_single_string(solution):
    """the list comes back as it was"""
    check(solution, ["hello"])


def test_only_an_empty_string(solution):
    """a list with one empty string is not an empty list"""
    check(solution, [""])


def test_several_empty_strings(solution):
    """their number counts"""
    check(solution, ["", ""])
    check(solution, ["", "", ""])


def test_empty_strings_at_the_ends(solution):
    """empty strings are strings"""
    check(solution, ["", "a"])
    check(solution, ["a", ""])
    check(solution, ["", "", "a", "", ""])


def test_equal_strings(solution):
    """each of them comes back"""
    check(solution, ["ab", "ab", "ab"])


def test_order_is_kept(solution):
    """the list is not sorted"""
    check(solution, ["c", "a", "b"])


def test_one_string_or_two(solution):
    """the same characters, cut at other places"""
    for strs in (["ab", "c"], ["a", "bc"], ["abc"], ["a", "b", "c"]):
        check(solution, strs)


def test_strings_that_start_with_digits(solution):
    """digits of the content are no part of a length"""
    check(solution, ["1", "22", "3:abc", "12", "0"])


def test_spaces_and_line_breaks(solution):
    """whitespace is content"""
    check(solution, [" ", "  a ", "\n", "\r\n", "\t", "a\nb", "\r"])


def test_each_character_that_a_format_may_use(solution):
    """whatever stands between the strings may also stand inside them"""
    check(solution, list(FORMATS))
    check(solution, [character * 2 for character in FORMATS])


def test_all_characters_below_300(solution):
    """whatever stands between the strings may also stand inside them"""
    check(solution, [f"x{chr(code)}{chr(code)}y" for code in range(150)])
    check(solution, [f"x{chr(code)}{chr(code)}y" for code in range(150, 300)])


def test_escapes_at_the_end_of_a_string(solution):
    """an escape character does not reach into the next string"""
    check(solution, ["a\\", ",b", "\\\\", "\\,", "/", "/,", "%", '"', '\\"', "'"])


def test_characters_of_several_bytes(solution):
    """a character is one character, however many bytes it takes"""
    check(solution, ["é", "愛", "🎲", "e\u0301", "한국", "\U0010ffff"])


def test_words_that_a_format_may_use(solution):
    """a word is content, whatever it means elsewhere"""
    check(solution, ["None", "null", "[]", "['']", "\\n", "\\u0041", "&amp;", "%20", "<sep>", "END", "EMPTY", "nan"])


def test_lengths_of_two_and_three_digits(solution):
    """the length of a string may have several digits"""
    check(solution, ["a" * 9, "b" * 10, "c" * 11, "d" * 99, "e" * 100, "f" * 101, "g" * 200, "h"])


def test_an_encoded_list_is_a_string_like_any_other(solution):
    """encoding may be nested"""
    inner = ["a:b", "", "3#x,"]
    text = solution.Codec().encode(inner)
    outer = [text[:200], "", text[:200][::-1]]
    check(solution, outer)


def test_several_lists_decoded_in_another_order(solution):
    """the text alone decides, not what was encoded last"""
    lists = [["ab", "c"], ["a", "bc"], [""], ["", ""], ["abc"]]
    texts = [solution.Codec().encode(strs) for strs in lists]
    for strs, text in zip(lists[::-1], texts[::-1], strict=True):
        assert solution.Codec().decode(text) == strs


def test_one_object_for_everything(solution):
    """an object may be used again"""
    codec = solution.Codec()
    first, second = codec.encode(["x", "yz"]), codec.encode(["xy", "z"])
    assert codec.decode(first) == ["x", "yz"]
    assert codec.decode(second) == ["xy", "z"]
    assert codec.decode(first) == ["x", "yz"]


@given(st.lists(st.text(FORMATS, max_size=3), min_size=1, max_size=4))
def test_strings_that_look_like_a_format(solution, strs):
    """the list comes back as it was"""
    check(solution, strs)


@given(st.lists(st.text("0:1#,/\\", max_size=3), min_size=1, max_size=4))
def test_few_special_characters(solution, strs):
    """the list comes back as it was"""
    check(solution, strs)


@given(st.lists(st.text(CHARACTERS, max_size=3), min_size=1, max_size=3))
def test_any_characters(solution, strs):
    """the list comes back as it was"""
    check(solution, strs)


@cache
def longest_list():
    """Two hundred strings of two hundred characters from all of Unicode."""
    random = Random(271)
    codes = random.choices([*range(1, 0xD800), *range(0xE000, 0x110000, 7)], k=40_000)
    return ["".join(map(chr, codes[start : start + 200])) for start in range(0, 40_000, 200)]


def test_two_hundred_strings_of_two_hundred_characters(solution):
    """the longest list, of characters that no compression makes fewer"""
    strs = longest_list()
    text = solution.Codec().encode(strs)
    assert len(text) > 30_000, "so short a text cannot hold 40,000 characters: where has the rest been kept?"
    assert solution.Codec().decode(text) == strs


def test_two_hundred_empty_strings(solution):
    """their number counts"""
    check(solution, [""] * 200)


GROWS_TO = 200


def growing(solution, n):
    """strings of two hundred characters, there and back"""
    codec = solution.Codec()
    codec.decode(codec.encode(["é#1:" * 50] * n))
