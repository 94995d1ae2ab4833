from hypothesis import given, settings
from hypothesis import strategies as st


def test_by_one(solution):
    items = [1, 2, 3]
    solution(items, 1)
    assert items == [3, 1, 2]


def test_by_more_than_the_length(solution):
    items = [1, 2, 3]
    solution(items, 5)
    assert items == [2, 3, 1]


@settings(max_examples=10)
@given(st.lists(st.integers(0, 9), max_size=8), st.integers(0, 20))
def test_any_list(solution, items, k):
    expected = [items[(index - k) % len(items)] for index in range(len(items))]
    solution(items, k)
    assert items == expected
