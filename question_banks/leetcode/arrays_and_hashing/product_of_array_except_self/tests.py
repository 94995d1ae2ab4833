from hypothesis import given
from hypothesis import strategies as st

# Six numbers of up to 30, or twenty of up to 2, keep every product within 32 bits.
FEW_NUMBERS = st.lists(st.integers(-30, 30), min_size=2, max_size=6)
MANY_SMALL_NUMBERS = st.lists(st.sampled_from([1, -1, 2, -2]), min_size=2, max_size=20)


def all_others(nums):
    """The products by leaving out one place after the other."""
    answer = []
    for place in range(len(nums)):
        product = 1
        for number in nums[:place] + nums[place + 1 :]:
            product = product * number
        answer.append(product)
    return answer


def test_examples(solution):
    assert solution([2, 5, 3]) == [15, 6, 10]
    assert solution([4, 0, -1, 2]) == [0, -8, 0, 0]
    assert solution([0, 7, 0]) == [0, 0, 0]


def test_two_numbers_change_places(solution):
    assert solution([3, 8]) == [8, 3]


def test_two_zeros_only(solution):
    assert solution([0, 0]) == [0, 0]


def test_zero_and_another_number(solution):
    assert solution([0, -9]) == [-9, 0]
    assert solution([-9, 0]) == [0, -9]


def test_zero_at_either_end(solution):
    assert solution([0, 2, 3]) == [6, 0, 0]
    assert solution([2, 3, 0]) == [0, 0, 6]


def test_three_zeros(solution):
    assert solution([0, 5, 0, 0]) == [0, 0, 0, 0]


def test_neighbouring_zeros(solution):
    assert solution([6, 0, 0, 6]) == [0, 0, 0, 0]


def test_all_ones(solution):
    assert solution([1, 1, 1, 1]) == [1, 1, 1, 1]


def test_equal_numbers_are_left_out_one_at_a_time(solution):
    assert solution([4, 4, 4]) == [16, 16, 16]


def test_signs(solution):
    assert solution([-1, 1]) == [1, -1]
    assert solution([-2, -3, -4]) == [12, 8, 6]
    assert solution([-2, 3, -4, 5]) == [-60, 40, -30, 24]


def test_every_product_is_different(solution):
    assert solution([2, 3, 5, 7]) == [105, 70, 42, 30]


def test_values_at_the_bounds(solution):
    assert solution([30, -30, 30, -30, 30, -30]) == [-(30**5), 30**5] * 3
    assert solution([30, 30, 30, 0, 30, 30, 30]) == [0, 0, 0, 30**6, 0, 0, 0]


def test_products_of_32_bits(solution):
    """the most negative number of 32 bits is reached"""
    assert solution([1, -2, *[2] * 30]) == [-(2**31), 2**30, *[-(2**30)] * 30]


def test_second_call_starts_afresh(solution):
    assert solution([0, 2]) == [2, 0]
    assert solution([3, 4]) == [4, 3]


@given(FEW_NUMBERS)
def test_few_numbers_against_brute_force(solution, nums):
    """for each place the product of all numbers but the one there"""
    assert solution(nums) == all_others(nums)


@given(MANY_SMALL_NUMBERS)
def test_many_small_numbers_without_zeros(solution, nums):
    """for each place the product of all numbers but the one there"""
    assert solution(nums) == all_others(nums)


@given(MANY_SMALL_NUMBERS, st.lists(st.integers(0, 19), min_size=1, max_size=2))
def test_many_small_numbers_with_one_or_two_zeros(solution, nums, places):
    """for each place the product of all numbers but the one there"""
    for place in places:
        nums[place % len(nums)] = 0
    assert solution(nums) == all_others(nums)


def test_hundred_thousand_numbers(solution):
    """one pass in each direction, not one for each place"""
    nums = [-1, 1, 1, 1] * 25_000
    nums[1], nums[50_000], nums[99_999] = 30, 7, -11
    total = -2310 * -1  # 24,999 times -1, and 30 · 7 · -11
    assert solution(nums) == [total // number for number in nums]


def test_hundred_thousand_numbers_with_a_zero_at_the_end(solution):
    """one pass in each direction, not one for each place"""
    nums = [1, -1] * 50_000
    nums[20_000], nums[99_999] = 30, 0
    assert solution(nums) == [0] * 99_999 + [-30]


GROWS_TO = 100_000


def growing(solution, n):
    """ones and minus ones"""
    solution([1, -1] * (n // 2) + [1] * (n % 2))
