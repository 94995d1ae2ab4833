from hypothesis import given, settings
from hypothesis import strategies as st


def test_examples(solution):
    stack = solution.StackOfInts()
    assert stack.peek() is None
    stack.push(1)
    stack.push(2)
    assert stack.pop() == 2


def test_peek_leaves_the_number(solution):
    stack = solution.StackOfInts()
    stack.push(4)
    stack.push(7)
    assert stack.peek() == 7
    assert stack.pop() == 7
    assert stack.pop() == 4
    assert stack.pop() is None


def test_zero_is_a_number(solution):
    stack = solution.StackOfInts()
    stack.push(0)
    assert stack.peek() == 0
    assert stack.pop() == 0


def test_numbers_at_the_bounds(solution):
    stack = solution.StackOfInts()
    stack.push(-(10**9))
    stack.push(10**9)
    assert [stack.pop(), stack.pop()] == [10**9, -(10**9)]


def test_two_stacks_share_nothing(solution):
    one, other = solution.StackOfInts(), solution.StackOfInts()
    one.push(5)
    assert other.pop() is None


@settings(max_examples=10)
@given(st.lists(st.integers(-3, 3), max_size=4))
def test_numbers_come_back_in_reverse(solution, numbers):
    """the numbers pushed, the last one first"""
    stack = solution.StackOfInts()
    for number in numbers:
        stack.push(number)
    assert [stack.pop() for _ in numbers] == numbers[::-1]
