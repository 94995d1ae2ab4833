import functools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

WORDS = st.text("abz", min_size=1, max_size=5)


class Model:
    """The words in a list, every one of which is looked at."""

    def __init__(self):
        self.words = []

    def insert(self, word):
        self.words.append(word)

    def search(self, word):
        return any(word == each for each in self.words)

    def starts_with(self, prefix):
        return any(each[: len(prefix)] == prefix for each in self.words)


def filled(solution, *words):
    """A trie of these words."""
    trie = solution.Trie()
    for word in words:
        trie.insert(word)
    return trie


@functools.cache
def many_calls():
    """10,000 words of ten letters, then 10,000 times a word or none, then 10,000 times a beginning or none."""
    choose = Random(208)
    words = ["".join(choose.choices("abcdefghij", k=10)) for _ in range(10_000)]
    known = set(words)
    beginnings = {word[:length] for word in words for length in range(1, 11)}
    asked = [word if choose.random() < 0.5 else word[:5] + "z" + word[6:] for word in choose.sample(words, 10_000)]
    prefixes = [word[: choose.randint(5, 10)] if choose.random() < 0.2 else word[:6] + "z" for word in asked]
    names = ["insert"] * 10_000 + ["search"] * 10_000 + ["starts_with"] * 10_000
    answers = [None] * 10_000 + [word in known for word in asked] + [prefix in beginnings for prefix in prefixes]
    return names, words + asked + prefixes, answers


def test_examples(solution):
    words = filled(solution, "carpet")
    assert words.search("car") is False
    assert words.starts_with("car") is True
    words.insert("car")
    assert words.search("car") is True
    assert words.search("carpet") is True


def test_nothing_added(solution):
    trie = solution.Trie()
    assert trie.search("a") is False
    assert trie.starts_with("a") is False


def test_word_of_one_letter(solution):
    trie = filled(solution, "a")
    assert trie.search("a") is True
    assert trie.starts_with("a") is True
    assert trie.search("b") is False
    assert trie.search("aa") is False
    assert trie.starts_with("aa") is False


def test_beginning_is_no_word(solution):
    trie = filled(solution, "tree")
    assert trie.search("tre") is False
    assert trie.search("t") is False


def test_longer_than_every_word(solution):
    trie = filled(solution, "tree")
    assert trie.search("trees") is False
    assert trie.starts_with("trees") is False


def test_end_of_a_word_is_no_beginning(solution):
    trie = filled(solution, "tree")
    assert trie.starts_with("ree") is False
    assert trie.search("ree") is False


def test_word_that_continues_another(solution):
    trie = filled(solution, "in", "inner")
    assert trie.search("in") is True
    assert trie.search("inn") is False
    assert trie.search("inner") is True


def test_word_that_begins_another(solution):
    trie = filled(solution, "inner", "in")
    assert trie.search("in") is True
    assert trie.search("inn") is False
    assert trie.search("inner") is True


def test_words_that_part_in_the_middle(solution):
    trie = filled(solution, "cart", "cast")
    assert trie.search("cart") is True
    assert trie.search("cast") is True
    assert trie.starts_with("cas") is True
    assert trie.search("card") is False
    assert trie.starts_with("cat") is False


def test_word_added_twice(solution):
    trie = filled(solution, "dog", "dog")
    assert trie.search("dog") is True
    assert trie.search("dogdog") is False


def test_first_and_last_letter_of_the_alphabet(solution):
    trie = filled(solution, "az", "za")
    assert trie.search("az") is True
    assert trie.search("za") is True
    assert trie.search("zz") is False


def test_asking_adds_nothing(solution):
    trie = filled(solution, "sun")
    assert trie.search("sung") is False
    assert trie.starts_with("mo") is False
    assert trie.search("sung") is False
    assert trie.starts_with("sung") is False
    assert trie.starts_with("mo") is False
    assert trie.starts_with("m") is False


def test_two_tries_share_nothing(solution):
    first, second = filled(solution, "sun"), filled(solution, "moon")
    assert first.search("moon") is False
    assert second.starts_with("s") is False
    assert first.search("sun") is True


@given(st.lists(st.text("ab", min_size=1, max_size=3), max_size=4))
def test_short_words_against_a_list(solution, words):
    """what a list of the words, looked at one by one, would give"""
    trie, model = filled(solution, *words), Model()
    model.words = words
    for word in ["a", "b", "aa", "ab", "ba", "bb", *words]:
        assert trie.search(word) is model.search(word)
        assert trie.starts_with(word) is model.starts_with(word)


@given(st.lists(st.tuples(st.sampled_from(["insert", "search", "starts_with"]), WORDS), max_size=12))
def test_any_calls_against_a_list(solution, calls):
    """what a list of the words, looked at one by one, would give"""
    trie, model = solution.Trie(), Model()
    for name, word in calls:
        assert getattr(trie, name)(word) is getattr(model, name)(word)


def test_longest_words(solution):
    """two thousand letters"""
    trie = filled(solution, "a" * 2_000, "a" * 1_999 + "b")
    assert trie.search("a" * 2_000) is True
    assert trie.search("a" * 1_999) is False
    assert trie.starts_with("a" * 1_999) is True
    assert trie.starts_with("a" * 1_999 + "c") is False


def test_thirty_thousand_calls(solution):
    """each call takes time in proportion to its word, however many words there are"""
    names, words, answers = many_calls()
    assert solution.replay(solution.Trie(), names, words) == answers


GROWS_TO = 20_000


def growing(solution, n):
    """words with a long common beginning, inserted and looked up"""
    words = [
        f"{'stem' * 5}{chr(97 + number // 676 % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}"
        for number in range(n // 2)
    ]
    names = ["insert"] * len(words) + ["search"] * len(words)
    solution.replay(solution.Trie(), names, words + words)
