from hypothesis import assume, given
from hypothesis import strategies as st

NUMBERS = st.integers(-(10**9), 10**9)


def pairs(nums, target):
    """All index pairs that solve it, by brute force."""
    return [[i, j] for i in range(len(nums)) for j in range(i + 1, len(nums)) if nums[i] + nums[j] == target]


def test_examples(solution):
    assert sorted(solution([2, 7, 11, 15], 9)) == [0, 1]
    assert sorted(solution([3, 2, 4], 6)) == [1, 2]
    assert sorted(solution([3, 3], 6)) == [0, 1]


def test_pair_at_both_ends(solution):
    assert sorted(solution([5, 1, 2, 3, 8], 13)) == [0, 4]


def test_negative_numbers_and_zero_target(solution):
    assert sorted(solution([-7, 4, 9, 7], 0)) == [0, 3]


def test_zero_twice(solution):
    assert sorted(solution([0, 4, 3, 0], 0)) == [0, 3]


def test_values_at_the_bounds(solution):
    assert sorted(solution([-(10**9), 10**9, 1], 0)) == [0, 1]
    assert sorted(solution([-1, 5, -(10**9) + 1], -(10**9))) == [0, 2]
    assert sorted(solution([7, 10**9 - 1, 1], 10**9)) == [1, 2]


@given(st.lists(st.integers(-8, 8), min_size=2, max_size=8), st.data())
def test_small_arrays_against_brute_force(solution, nums, data):
    """the indices of the only pair that adds up to the target"""
    i, j = sorted(data.draw(st.lists(st.integers(0, len(nums) - 1), min_size=2, max_size=2, unique=True)))
    target = nums[i] + nums[j]
    assume(pairs(nums, target) == [[i, j]])
    assert sorted(solution(nums, target)) == [i, j]


@given(st.lists(NUMBERS, min_size=2, max_size=30, unique=True), st.data())
def test_large_values_against_brute_force(solution, nums, data):
    """the indices of the only pair that adds up to the target"""
    i, j = sorted(data.draw(st.lists(st.integers(0, len(nums) - 1), min_size=2, max_size=2, unique=True)))
    target = nums[i] + nums[j]
    assume(abs(target) <= 10**9 and pairs(nums, target) == [[i, j]])
    assert sorted(solution(nums, target)) == [i, j]


def test_ten_thousand_numbers_within_the_time_limit(solution):
    """one pass, not every pair"""
    nums = [3 * number for number in range(9_998)] + [29_995, 29_996]
    assert sorted(solution(nums, 59_991)) == [9_998, 9_999]


GROWS_TO = 10_000


def growing(solution, n):
    """distinct numbers, of which only the last two make a pair"""
    solution([*range(0, 2 * n - 2, 2), 2 * n - 3], 4 * n - 7)
