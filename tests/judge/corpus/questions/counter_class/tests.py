from hypothesis import given, settings
from hypothesis import strategies as st


def test_two_tallies_count_apart(solution):
    one, two = solution.Tally(), solution.Tally(5)
    assert one.add(2) == 2
    assert one.add(3) == 5
    assert two.add(1) == 6
    assert one.total() == 5


@settings(max_examples=8)
@given(st.lists(st.integers(-9, 9), max_size=8))
def test_any_numbers(solution, numbers):
    tally = solution.Tally()
    for number in numbers:
        tally.add(number)
    assert tally.total() == sum(numbers)
