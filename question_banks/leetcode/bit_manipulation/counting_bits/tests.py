from hypothesis import given
from hypothesis import strategies as st

LARGEST = 100_000


def ones(number):
    """How often the digit 1 stands in the binary form."""
    return f"{number:b}".count("1")


def table(n):
    return [ones(number) for number in range(n + 1)]


def check(solution, n):
    """The length first, then the first entry that is wrong."""
    answer = solution(n)
    assert len(answer) == n + 1, f"the table has {len(answer):,} entries; one for each number from 0 to {n:,} is needed"
    wrong = next((number for number, count in enumerate(answer) if count != ones(number)), None)
    if wrong is not None:
        assert answer[wrong] == ones(wrong), f"counts[{wrong}]; {wrong} is {wrong:b} in binary"


def test_examples(solution):
    assert solution(4) == [0, 1, 1, 2, 1]
    assert solution(7) == [0, 1, 1, 2, 1, 2, 2, 3]
    assert solution(0) == [0]


def test_zero(solution):
    """one entry, for 0 itself"""
    assert solution(0) == [0]


def test_one(solution):
    assert solution(1) == [0, 1]


def test_two(solution):
    """10 has a single one"""
    assert solution(2) == [0, 1, 1]


def test_three(solution):
    """11 has two"""
    assert solution(3) == [0, 1, 1, 2]


def test_every_n_up_to_forty(solution):
    for n in range(41):
        assert solution(n) == table(n)


def test_around_the_powers_of_two(solution):
    """a power of two has a single one, the number before it has nothing else"""
    for power in (64, 128, 256, 512):
        for n in (power - 1, power, power + 1):
            check(solution, n)


def test_shorter_table_after_a_longer_one(solution):
    """nothing is left of the call before"""
    assert solution(6) == [0, 1, 1, 2, 1, 2, 2]
    assert solution(2) == [0, 1, 1]
    assert solution(5) == [0, 1, 1, 2, 1, 2]


@given(st.integers(0, 300))
def test_small_tables_against_counting_digits(solution, n):
    """the number of ones in the binary form of each number from 0 to n"""
    check(solution, n)


def test_seventeen_bits(solution):
    """65,536 needs a bit more than the numbers before it"""
    check(solution, 65_535)
    check(solution, 65_537)


def test_largest_table(solution):
    """one step for each number"""
    check(solution, LARGEST)


GROWS_TO = 100_000


def growing(solution, n):
    """the table up to n"""
    solution(n)
