from hypothesis import given, settings
from hypothesis import strategies as st


def check(solution, numbers, target):
    answer = solution(numbers, target)
    assert len(answer) == 2, "two indices are asked for"
    first, second = answer
    assert first != second, "an item may be used once"
    assert all(0 <= index < len(numbers) for index in answer), "an index lies outside the list"
    assert numbers[first] + numbers[second] == target, "the two items do not add up to the target"


def test_first_and_last(solution):
    check(solution, [2, 11, 15, 7], 9)


def test_twice_the_same_number(solution):
    check(solution, [5, 1, 5], 10)


@settings(max_examples=10)
@given(st.lists(st.integers(-9, 9), min_size=2, max_size=12), st.data())
def test_any_list_with_a_pair(solution, numbers, data):
    first = data.draw(st.integers(0, len(numbers) - 2))
    second = data.draw(st.integers(first + 1, len(numbers) - 1))
    check(solution, numbers, numbers[first] + numbers[second])
