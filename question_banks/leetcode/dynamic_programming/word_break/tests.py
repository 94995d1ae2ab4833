from hypothesis import given
from hypothesis import strategies as st

YES, NO = True, False
WORDS = st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=5, unique=True)


def splits(s, words):
    """Whether any choice of cuts gives words only, by trying all of them."""
    return s in words or any(s[:cut] in words and splits(s[cut:], words) for cut in range(1, len(s)))


def test_examples(solution):
    assert solution("trainstation", ["station", "train", "rain"]) == YES
    assert solution("papaya", ["pa", "ya"]) == YES
    assert solution("overtime", ["over", "overt", "tim", "me"]) == NO


def test_single_letter(solution):
    assert solution("a", ["a"]) == YES
    assert solution("a", ["b"]) == NO


def test_the_text_is_one_word(solution):
    assert solution("harbour", ["har", "harbour", "bo"]) == YES


def test_every_word_is_longer_than_the_text(solution):
    assert solution("ab", ["abc", "aba"]) == NO


def test_one_letter_left_over_at_the_end(solution):
    assert solution("teacups", ["tea", "cup"]) == NO


def test_one_letter_left_over_at_the_start(solution):
    assert solution("steacup", ["tea", "cup"]) == NO


def test_gap_in_the_middle(solution):
    assert solution("teaxcup", ["tea", "cup"]) == NO


def test_words_may_not_overlap(solution):
    assert solution("starts", ["star", "arts", "tarts"]) == NO


def test_longest_first_word_leads_nowhere(solution):
    assert solution("aaab", ["aaa", "a", "aab"]) == YES


def test_shortest_first_word_leads_nowhere(solution):
    assert solution("carpark", ["car", "carp", "ark"]) == YES


def test_deleting_a_word_would_join_its_neighbours(solution):
    assert solution("abcdef", ["cd", "abef"]) == NO


def test_not_every_word_is_needed(solution):
    assert solution("tea", ["cup", "tea", "pot"]) == YES


def test_one_word_many_times(solution):
    assert solution("na" * 10, ["na"]) == YES
    assert solution("na" * 10 + "n", ["na"]) == NO


def test_words_of_twenty_letters(solution):
    long = "abcdefghijklmnopqrst"
    assert solution(long * 3, [long]) == YES
    assert solution(long * 3, [long[:19], long[1:]]) == NO
    assert solution("z" + long, [long, "z"]) == YES


def test_same_text_with_another_dictionary(solution):
    assert solution("redblue", ["red", "blue"]) == YES
    assert solution("redblue", ["red", "lue"]) == NO
    assert solution("redblue", ["redb", "lue"]) == YES


@given(st.text("ab", min_size=1, max_size=10), WORDS)
def test_small_texts_against_brute_force(solution, s, words):
    """whether some choice of cuts gives words only"""
    assert solution(s, words) == splits(s, words)


@given(WORDS, st.data())
def test_text_made_of_words(solution, words, data):
    """a text glued together from words can be split"""
    parts = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=12))
    assert solution("".join(parts), words) == YES


@given(WORDS, st.data())
def test_text_made_of_words_with_one_letter_changed(solution, words, data):
    """whether some choice of cuts still gives words only"""
    s = "".join(data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=5)))
    at = data.draw(st.integers(0, len(s) - 1))
    s = s[:at] + data.draw(st.sampled_from("abc")) + s[at + 1 :]
    assert solution(s, words) == splits(s, words)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=20), min_size=1, max_size=15, unique=True), st.data())
def test_long_text_of_long_words(solution, words, data):
    """a text glued together from words can be split, and cannot once a letter is added that no word has"""
    s = "".join(data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=14)))
    assert solution(s, words) == YES
    at = data.draw(st.integers(0, len(s)))
    assert solution(s[:at] + "z" + s[at:], words) == NO


def test_three_hundred_letters_and_a_thousand_words(solution):
    """the split is found among words that nearly fit"""
    letters = "abcdefghij"
    words = [a + b + c for a in letters for b in letters for c in letters]
    assert solution("".join(words[::10]), words) == YES
    assert solution("".join(words[::10])[:299], words) == NO


def test_same_letter_three_hundred_times_with_an_obstacle(solution):
    """there are exponentially many ways to reach the obstacle, each place must be searched once only"""
    words = ["a" * length for length in range(1, 21)] + ["bb", "cb", "bc"]
    assert solution("a" * 299 + "b", words) == NO
    assert solution("b" + "a" * 299, words) == NO
    assert solution("a" * 150 + "b" + "a" * 149, words) == NO
    assert solution("a" * 298 + "bc", words) == YES


GROWS_TO = 300


def growing(solution, n):
    """one letter n times, and an obstacle at the end"""
    words = ["a" * length for length in range(1, 21)]
    solution("a" * (n - 1) + "b", words)
