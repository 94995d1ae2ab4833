from hypothesis import given
from hypothesis import strategies as st

LARGEST_COIN = 2**31 - 1


def by_levels(coins, amount):
    """The number of coins, from the sets of all amounts that 0, 1, 2, … coins can make."""
    paid, seen, number = {0}, {0}, 0
    while paid:
        if amount in paid:
            return number
        paid = {total + coin for total in paid for coin in coins if total + coin <= amount} - seen
        seen |= paid
        number += 1
    return -1


def coins(largest, most=6):
    """Different coins, in any order."""
    return st.lists(st.integers(1, largest), min_size=1, max_size=most, unique=True)


def test_examples(solution):
    assert solution([1, 5, 8], 15) == 3
    assert solution([4, 6], 9) == -1
    assert solution([3], 0) == 0


def test_nothing_to_pay(solution):
    assert solution([1, 2], 0) == 0
    assert solution([LARGEST_COIN], 0) == 0


def test_one_coin_is_enough(solution):
    assert solution([2, 7, 5], 7) == 1
    assert solution([1], 1) == 1


def test_only_ones(solution):
    assert solution([1], 7) == 7


def test_every_coin_is_too_large(solution):
    assert solution([5, 9], 4) == -1
    assert solution([2], 1) == -1


def test_same_coin_many_times(solution):
    assert solution([3], 12) == 4
    assert solution([3], 13) == -1


def test_largest_coin_is_not_in_the_best_choice(solution):
    assert solution([1, 3, 4], 6) == 2
    assert solution([10, 1, 7], 14) == 2


def test_largest_coin_leads_nowhere(solution):
    assert solution([5, 3], 9) == 3
    assert solution([7, 5, 4], 8) == 2


def test_largest_number_of_the_largest_coin_is_not_best(solution):
    assert solution([1, 9, 10], 27) == 3


def test_rest_that_cannot_be_paid_counts_for_nothing(solution):
    assert solution([2, 5], 3) == -1
    assert solution([5, 7], 13) == -1
    assert solution([4, 5], 11) == -1


def test_order_of_the_coins_does_not_matter(solution):
    assert solution([8, 5, 1], 15) == 3
    assert solution([5, 8, 1], 15) == 3


def test_huge_coins_beside_small_ones(solution):
    assert solution([LARGEST_COIN, 2, 10_001], 8) == 4
    assert solution([LARGEST_COIN, LARGEST_COIN - 1], 10_000) == -1


def test_second_call_starts_afresh(solution):
    assert solution([2], 4) == 2
    assert solution([4], 4) == 1
    assert solution([3], 4) == -1


@given(coins(9), st.integers(0, 18))
def test_small_amounts_against_sets_of_sums(solution, values, amount):
    """the smallest number of coins, or -1"""
    assert solution(values, amount) == by_levels(values, amount)


@given(coins(40), st.integers(0, 100))
def test_coins_of_all_sizes_against_sets_of_sums(solution, values, amount):
    """the smallest number of coins, or -1"""
    assert solution(values, amount) == by_levels(values, amount)


@given(coins(15, most=4), st.integers(2, 4), st.integers(0, 60))
def test_coins_with_a_common_divisor(solution, values, divisor, amount):
    """an amount that is no multiple of the divisor cannot be paid"""
    values = [divisor * value for value in values]
    assert solution(values, amount) == by_levels(values, amount)


@given(st.integers(2, 12), st.integers(2, 30))
def test_neighbouring_coins(solution, base, times):
    """coins 1, b and b + 1: the coin b pays its multiples, which the larger coin would spoil"""
    values = [base + 1, 1, base]
    assert solution(values, base * times) == by_levels(values, base * times)


def test_ten_thousand_with_twelve_coins(solution):
    """each amount is solved once"""
    values = [411, 83, 186, 7, 419, 12, 305, 240, 64, 370, 99, 152]
    assert solution(values, 10_000) == by_levels(values, 10_000)


def test_ten_thousand_with_twelve_coins_that_do_not_fit(solution):
    """each amount is solved once, and none of the ways leads to an odd amount"""
    assert solution([18, 6, 8, 44, 10, 12, 26, 14, 30, 16, 100, 2_000], 9_999) == -1


def test_ten_thousand_with_one_coin(solution):
    assert solution([2], 10_000) == 5_000
    assert solution([10_000], 10_000) == 1
    assert solution([9_999], 10_000) == -1


GROWS_TO = 10_000


def growing(solution, n):
    """twelve coins for an amount of n"""
    solution([186, 419, 83, 408, 7, 11, 230, 57, 99, 301, 13, 23], n)
