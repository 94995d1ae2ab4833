from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st

LATEST = 10**7
KEYS = st.sampled_from(["a", "b", "ab"])


class Model:
    """Everything that was set, looked through from the beginning."""

    def __init__(self):
        self.entries = []

    def set(self, key, value, timestamp):
        self.entries.append((key, value, timestamp))

    def get(self, key, timestamp):
        found = ""
        for other, value, since in self.entries:
            if other == key and since <= timestamp:
                found = value
        return found


def filled(solution, *entries):
    store = solution.TimeMap()
    for key, value, timestamp in entries:
        store.set(key, value, timestamp)
    return store


def test_examples(solution):
    """the value with the largest time that is not later"""
    prices = filled(solution, ("tea", "3eur", 10), ("tea", "4eur", 20))
    assert prices.get("tea", 19) == "3eur"
    assert prices.get("tea", 20) == "4eur"
    assert prices.get("tea", 9) == ""


def test_empty_store(solution):
    """an unknown key has no value"""
    assert solution.TimeMap().get("a", 1) == ""


def test_unknown_key_beside_a_known_one(solution):
    """an unknown key has no value"""
    store = filled(solution, ("a", "x", 1))
    assert store.get("b", 1) == ""
    assert store.get("aa", 5) == ""


def test_single_value(solution):
    """it holds from its time on"""
    store = filled(solution, ("a", "x", 5))
    assert store.get("a", 4) == ""
    assert store.get("a", 5) == "x"
    assert store.get("a", 6) == "x"


def test_before_the_first_of_several_values(solution):
    """the newest value did not hold then"""
    store = filled(solution, ("a", "x", 5), ("a", "y", 6), ("a", "z", 7))
    assert store.get("a", 1) == ""
    assert store.get("a", 4) == ""


def test_every_time_around_three_values(solution):
    """the value with the largest time that is not later"""
    store = filled(solution, ("a", "x", 2), ("a", "y", 4), ("a", "z", 7))
    answers = [store.get("a", timestamp) for timestamp in range(1, 10)]
    assert answers == ["", "x", "x", "y", "y", "y", "z", "z", "z"]


def test_nearest_time_is_a_later_one(solution):
    """a value does not hold before its time"""
    store = filled(solution, ("a", "x", 10), ("a", "y", 20))
    assert store.get("a", 19) == "x"


def test_values_in_no_order(solution):
    """the time decides, not the value"""
    store = filled(solution, ("a", "z", 1), ("a", "m", 2), ("a", "a", 3), ("a", "q", 4))
    assert [store.get("a", timestamp) for timestamp in (1, 2, 3, 4)] == ["z", "m", "a", "q"]


def test_equal_value_set_again(solution):
    """a value may come back"""
    store = filled(solution, ("a", "x", 1), ("a", "y", 3), ("a", "x", 5))
    assert [store.get("a", timestamp) for timestamp in (2, 3, 4, 5)] == ["x", "y", "y", "x"]


def test_keys_have_histories_of_their_own(solution):
    """setting one key does not change another"""
    store = filled(solution, ("a", "x", 1), ("b", "y", 2), ("a", "z", 3))
    assert store.get("a", 2) == "x"
    assert store.get("b", 1) == ""
    assert store.get("b", 3) == "y"


def test_asking_between_the_sets(solution):
    """a later set changes nothing about earlier times, and a question changes nothing at all"""
    store = filled(solution, ("a", "x", 1))
    assert store.get("a", 9) == "x"
    assert store.get("b", 9) == ""
    store.set("a", "y", 5)
    store.set("b", "z", 6)
    assert store.get("a", 4) == "x"
    assert store.get("a", 9) == "y"
    assert store.get("b", 9) == "z"


def test_two_stores_share_nothing(solution):
    """each store has its own history"""
    first, second = filled(solution, ("a", "x", 1)), filled(solution, ("a", "y", 2))
    assert first.get("a", 3) == "x"
    assert second.get("a", 1) == ""


def test_times_and_lengths_at_the_bounds(solution):
    """the first and the last time, the longest key and value"""
    key, value = "k" * 100, "v9" * 50
    store = filled(solution, (key, "0", 1), (key, value, LATEST))
    assert store.get(key, 1) == "0"
    assert store.get(key, LATEST - 1) == "0"
    assert store.get(key, LATEST) == value
    assert store.get(key[1:], LATEST) == ""


@given(st.lists(st.tuples(KEYS, st.text("xyz1", min_size=1, max_size=2), st.integers(1, 3)), max_size=7), st.data())
def test_any_calls_against_a_model(solution, entries, data):
    """what a look at everything that was set would give"""
    store, model, now = solution.TimeMap(), Model(), 0
    for key, value, gap in entries:
        now += gap
        store.set(key, value, now)
        model.set(key, value, now)
    for key, timestamp in data.draw(st.lists(st.tuples(KEYS, st.integers(1, now + 2)), min_size=1, max_size=5)):
        assert store.get(key, timestamp) == model.get(key, timestamp)


@given(st.lists(st.integers(1, LATEST), unique=True, min_size=1, max_size=12), st.integers(0, 11), st.integers(-1, 1))
def test_times_next_to_one_that_was_set(solution, times, place, shift):
    """what a look at everything that was set would give"""
    times.sort()
    asked = min(max(times[place % len(times)] + shift, 1), LATEST)
    store, model = solution.TimeMap(), Model()
    for number, timestamp in enumerate(times):
        store.set("a", f"v{number}", timestamp)
        model.set("a", f"v{number}", timestamp)
    assert store.get("a", asked) == model.get("a", asked)


@cache
def many_calls():
    """(keys, values, times, expected answers) of 150,000 sets of one key, each 60 after the last, and 50,000 gets."""
    sets = range(60, 9_000_001, 60)
    asked = Random(981).choices(range(1, LATEST + 1), k=50_000)
    values = [str(since // 60) for since in sets] + [""] * len(asked)
    expected = ["" if timestamp < 60 else str(min(timestamp, sets[-1]) // 60) for timestamp in asked]
    return ["a"] * len(values), values, [*sets, *asked], expected


def test_two_hundred_thousand_calls(solution):
    """a get looks at a few values of the key, not at all of them"""
    keys, values, times, expected = many_calls()
    assert solution.replay(solution.TimeMap(), keys, values, times) == expected


def test_times_far_apart(solution):
    """the times between two sets are not gone through"""
    asked = range(LATEST - 1, LATEST - 40_000, -2)
    keys, values = ["a", "b", *["a"] * len(asked)], ["x", "y", *[""] * len(asked)]
    answers = solution.replay(solution.TimeMap(), keys, values, [1, LATEST, *asked])
    assert answers == ["x"] * len(asked)


GROWS_TO = 40_000


def growing(solution, n):
    """half of the calls set one key, the others ask for all times"""
    half = n // 2
    times = list(range(1, half + 1))
    keys = ["a"] * (2 * half)
    values = [*map(str, times), *[""] * half]
    solution.replay(solution.TimeMap(), keys, values, [*times, *reversed(times)])
