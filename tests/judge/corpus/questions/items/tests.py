from hypothesis import given, settings
from hypothesis import strategies as st


def test_none(solution):
    assert solution(0) == []


def test_three(solution):
    assert solution(3) == [0, 1, 2]


@settings(max_examples=10)
@given(st.integers(0, 30))
def test_any_number(solution, reference, n):
    assert solution(n) == reference(n)
