from hypothesis import given
from hypothesis import strategies as st

LONGEST = 300_000
LARGEST = 2**31 - 1


def value(s):
    """The value by splitting at the last operator of the lowest rank."""
    for operators in ("+-", "*/"):
        place = max(s.rfind(operator) for operator in operators)
        if place >= 0:
            left, right = value(s[:place]), value(s[place + 1 :])
            if s[place] == "/":
                return left // right  # without brackets and signs both are non-negative
            return {"+": left + right, "-": left - right, "*": left * right}[s[place]]
    return int(s)


def expression(first, steps):
    """The operators and numbers in a row, each with its spaces; a divisor is at least 1."""
    before, number = first
    parts = [before, str(number)]
    for operator, between, number, after in steps:
        parts += [operator, between, str(max(number, 1) if operator == "/" else number), after]
    return "".join(parts)


def expressions(operators, numbers, most):
    """Valid expressions with at most so many operators."""
    spaces = st.sampled_from(["", "", " ", "  "])
    steps = st.lists(st.tuples(st.sampled_from(operators), spaces, numbers, spaces), max_size=most)
    return st.builds(expression, st.tuples(spaces, numbers), steps)


def check(solution, s, expected):
    assert solution(s) == expected


def test_examples(solution):
    check(solution, "3*45 - 10", 125)
    check(solution, "20 - 7/2*3+1", 12)
    check(solution, "  8 ", 8)


def test_single_number(solution):
    check(solution, "0", 0)
    check(solution, "42", 42)


def test_each_operator(solution):
    check(solution, "6+3", 9)
    check(solution, "6-3", 3)
    check(solution, "6*3", 18)
    check(solution, "6/3", 2)


def test_negative_result(solution):
    check(solution, "3-10", -7)


def test_several_digits(solution):
    check(solution, "120+305-99", 326)


def test_spaces_everywhere(solution):
    check(solution, "  12 *  3   -4 / 2 ", 34)


def test_spaces_at_the_end_only(solution):
    check(solution, "1+23   ", 24)
    check(solution, "30/4  ", 7)


def test_product_after_sum_and_before_it(solution):
    check(solution, "2+3*4", 14)
    check(solution, "2*3+4", 10)


def test_product_after_a_minus(solution):
    check(solution, "20-2*3*2", 8)


def test_minus_applies_to_one_term(solution):
    check(solution, "9-4+3", 8)
    check(solution, "9-4-3", 2)


def test_equal_ranks_from_left_to_right(solution):
    check(solution, "8/2*4", 16)
    check(solution, "8*4/2", 16)
    check(solution, "64/4/2", 8)
    check(solution, "2*7/4*3", 9)


def test_fraction_is_dropped_at_once(solution):
    check(solution, "7/2*2", 6)
    check(solution, "1/2+1/2", 0)
    check(solution, "3/5*5", 0)


def test_quotient_after_a_minus(solution):
    """7/2 is 3, and it is taken away"""
    check(solution, "1-7/2", -2)
    check(solution, "0-1/2", 0)


def test_zeros(solution):
    check(solution, "0*5+0/7-0", 0)
    check(solution, "5*0", 0)
    check(solution, "10-0*3", 10)


def test_zero_before_a_product(solution):
    """the first number may be 0 and still has an operator"""
    check(solution, "0-3*4", -12)


def test_numbers_at_the_bounds(solution):
    check(solution, f"{LARGEST}", LARGEST)
    check(solution, f"0-{LARGEST}-1", -LARGEST - 1)
    check(solution, f"{LARGEST}/{LARGEST}", 1)
    check(solution, f"{LARGEST - 1}/{LARGEST}*3", 0)
    check(solution, f"0-{LARGEST}/2*2+{LARGEST}", 1)


def test_second_call_starts_afresh(solution):
    check(solution, "5+5", 10)
    check(solution, "3", 3)


@given(expressions("+-*/", st.integers(0, 30), 5))
def test_short_expressions_against_splitting(solution, s):
    """the value with * and / first, equal ranks from left to right"""
    check(solution, s, value(s))


@given(expressions("+-/", st.integers(0, 10**8), 9))
def test_large_numbers_against_splitting(solution, s):
    """the value with / first, equal ranks from left to right"""
    check(solution, s, value(s))


@given(expressions("*/", st.integers(1, 5), 9), expressions("*/", st.integers(1, 5), 9))
def test_difference_of_two_long_terms(solution, s, t):
    """products and quotients from left to right, then the difference"""
    check(solution, f"{s}-{t}", value(s) - value(t))


def test_longest_expression_with_all_operators(solution):
    """one pass over the expression"""
    s = "7" + "+6/4*3-2  " * 29_999 + " " * 9
    check(solution, s, 7 + 29_999)


def test_longest_sum(solution):
    """one pass, however many terms there are"""
    check(solution, "10" + "-1" * 149_999, 10 - 149_999)


def test_longest_term(solution):
    """one pass, however long a term is"""
    check(solution, "12" + "*6/6" * 74_999, 12)


def test_almost_nothing_but_spaces(solution):
    """one pass over the spaces"""
    check(solution, "3" + " " * (LONGEST - 3) + "*5", 15)


GROWS_TO = 300_000


def growing(solution, n):
    """a sum of products"""
    solution(("7*8+" * (n // 4 + 1))[: n - n % 2 - 1])
