from hypothesis import given, settings
from hypothesis import strategies as st


def test_one(solution):
    assert solution(1) == 2


def test_seven(solution):
    assert solution(7) == 14


@settings(max_examples=10)
@given(st.integers(-1000, 1000))
def test_any_int(solution, reference, x):
    assert solution(x) == reference(x)
