import random

from hypothesis import given
from hypothesis import strategies as st


class Model:
    """A cache as a list of [key, value], the least recently used first."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = []

    def get(self, key):
        for place, (other, value) in enumerate(self.entries):
            if other == key:
                self.entries.append(self.entries.pop(place))
                return value
        return -1

    def put(self, key, value):
        self.entries = [entry for entry in self.entries if entry[0] != key]
        self.entries.append([key, value])
        self.entries = self.entries[-self.capacity :]


def operations(keys, most):
    """Lists of (key, None) for a get and (key, value) for a put."""
    values = st.none() | st.integers(0, 9) | st.sampled_from([0, 10**5])
    return st.lists(st.tuples(keys, values), max_size=most)


def run(cache, model, key, value):
    """The same operation on both; get must give the same."""
    if value is None:
        assert cache.get(key) == model.get(key)
    else:
        cache.put(key, value)
        model.put(key, value)


def assert_same_entries(cache, model):
    """Nothing that the model holds is missing; asking from the least recently used on leaves the order as it is."""
    for key, value in list(model.entries):
        assert cache.get(key) == value


def test_examples(solution):
    cache = solution.LRUCache(2)
    cache.put(7, 70)
    cache.put(8, 80)
    assert cache.get(7) == 70
    cache.put(9, 90)
    assert cache.get(8) == -1
    assert cache.get(7) == 70
    assert cache.get(9) == 90


def test_empty_cache_has_nothing(solution):
    assert solution.LRUCache(3).get(1) == -1


def test_capacity_of_one(solution):
    cache = solution.LRUCache(1)
    cache.put(1, 10)
    assert cache.get(1) == 10
    cache.put(2, 20)
    assert cache.get(1) == -1
    assert cache.get(2) == 20
    cache.put(2, 21)
    assert cache.get(2) == 21


def test_key_zero_and_value_zero_are_entries(solution):
    cache = solution.LRUCache(2)
    cache.put(0, 5)
    cache.put(1, 0)
    assert cache.get(0) == 5
    assert cache.get(1) == 0
    cache.put(2, 7)
    assert cache.get(0) == -1
    assert cache.get(1) == 0


def test_put_overwrites_the_value(solution):
    cache = solution.LRUCache(2)
    cache.put(1, 10)
    cache.put(1, 11)
    assert cache.get(1) == 11


def test_overwriting_counts_as_a_use(solution):
    cache = solution.LRUCache(2)
    cache.put(1, 10)
    cache.put(2, 20)
    cache.put(1, 11)
    cache.put(3, 30)
    assert cache.get(2) == -1
    assert cache.get(1) == 11


def test_overwriting_in_a_full_cache_evicts_nothing(solution):
    cache = solution.LRUCache(2)
    cache.put(1, 10)
    cache.put(2, 20)
    cache.put(2, 21)
    assert cache.get(1) == 10
    assert cache.get(2) == 21


def test_looking_for_a_missing_key_changes_nothing(solution):
    cache = solution.LRUCache(2)
    cache.put(1, 10)
    cache.put(2, 20)
    assert cache.get(3) == -1
    cache.put(4, 40)
    assert cache.get(1) == -1
    assert cache.get(2) == 20
    assert cache.get(4) == 40


def test_evicted_key_comes_back_as_new(solution):
    cache = solution.LRUCache(2)
    cache.put(1, 10)
    cache.put(2, 20)
    cache.put(3, 30)
    cache.put(1, 11)
    assert cache.get(2) == -1
    assert cache.get(3) == 30
    assert cache.get(1) == 11


def test_two_caches_share_nothing(solution):
    first, second = solution.LRUCache(1), solution.LRUCache(2)
    first.put(1, 10)
    assert second.get(1) == -1
    second.put(1, 20)
    second.put(2, 30)
    assert first.get(1) == 10
    assert first.get(2) == -1


@given(st.integers(1, 4), operations(st.integers(0, 5), 24))
def test_any_operations_against_a_model(solution, capacity, steps):
    """what a list of entries, ordered by last use, would give"""
    cache, model = solution.LRUCache(capacity), Model(capacity)
    for key, value in steps:
        run(cache, model, key, value)
    assert_same_entries(cache, model)


@given(st.integers(1, 5), operations(st.integers(0, 7), 20))
def test_any_operations_after_the_cache_has_been_full(solution, capacity, steps):
    """what a list of entries, ordered by last use, would give"""
    cache, model = solution.LRUCache(capacity), Model(capacity)
    for key in range(capacity):
        run(cache, model, key, 100 + key)
    for key, value in steps:
        run(cache, model, key, value)
    for key in range(8):
        run(cache, model, key, None)


def test_largest_capacity_evicts_only_when_full(solution):
    """8,000 entries stay; one more evicts 1001, for 1000 has just been used"""
    keys = [*range(1_000, 9_000), 1_000, 10_000, 1_001, 1_000, 1_002, 10_000]
    values = [*range(10_000, 90_000, 10), -1, 10**5, -1, -1, -1, -1]
    cache = solution.LRUCache(8_000)
    answers = solution.replay(cache, keys, values)
    assert answers[8_000:] == [10_000, None, -1, 10_000, 10_020, 10**5]


def test_two_hundred_thousand_operations_on_a_large_cache(solution):
    """constant time an operation, whatever the capacity"""
    choose = random.Random(146)
    keys = [*range(8_000), *choose.choices(range(10_001), k=192_000)]
    values = [key + 1 for key in keys[:8_000]] + [choose.choice([-1, place % 1_000]) for place in range(192_000)]
    held = {}
    expected = []
    for key, value in zip(keys, values, strict=True):
        before = held.pop(key, -1)
        if value >= 0 or before >= 0:
            held[key] = before if value < 0 else value
        if len(held) > 8_000:
            del held[next(iter(held))]
        expected.append(before if value < 0 else None)
    cache = solution.LRUCache(8_000)
    assert solution.replay(cache, keys, values) == expected


GROWS_TO = 8_000


def growing(solution, n):
    """a cache of n entries that is filled, read and overwritten"""
    cache = solution.LRUCache(n)
    keys = [*range(n), *range(n), *range(n, 2 * n)]
    solution.replay(cache, [key % 10_001 for key in keys], [*range(n), *[-1] * n, *range(n)])
