from functools import cache
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

HIGHEST = 10_000


def best_pair(height):
    """The largest area among all pairs of posts."""
    return max((j - i) * min(one, other) for (i, one), (j, other) in combinations(enumerate(height), 2))


def best_by_level(height):
    """The largest area, from the outermost posts that reach each level of water."""
    best = 0
    for level in set(height):
        first = next(place for place, post in enumerate(height) if post >= level)
        beyond = next(place for place, post in enumerate(reversed(height)) if post >= level)
        best = max(best, level * (len(height) - 1 - beyond - first))
    return best


def test_examples(solution):
    assert solution([3, 6, 1, 2, 5, 3]) == 15
    assert solution([2, 9, 9, 1]) == 9
    assert solution([4, 0]) == 0


def test_two_posts(solution):
    assert solution([1, 1]) == 1
    assert solution([7, 3]) == 3
    assert solution([3, 7]) == 3


def test_all_zero(solution):
    assert solution([0, 0, 0]) == 0


def test_zeros_around_the_posts(solution):
    assert solution([0, 0, 5, 2, 6, 0]) == 10


def test_all_equal_heights(solution):
    assert solution([4, 4, 4, 4]) == 12


def test_wide_pair_beats_high_neighbours(solution):
    assert solution([3, 1, 8, 8, 1, 3]) == 15


def test_high_neighbours_beat_the_wide_pair(solution):
    assert solution([1, 2, 50, 60, 2, 1]) == 50


def test_high_pair_in_the_left_half(solution):
    assert solution([1, 20, 20, 1, 1, 1, 1, 1, 1, 1]) == 20


def test_high_pair_in_the_right_half(solution):
    assert solution([1, 1, 1, 1, 1, 1, 1, 20, 20, 1]) == 20


def test_posts_between_do_not_matter(solution):
    assert solution([5, 9, 9, 9, 5]) == 20
    assert solution([5, 0, 0, 0, 5]) == 20


def test_worse_before_better(solution):
    assert solution([6, 1, 1, 90, 1, 1, 90, 2, 6]) == 270


def test_rising_and_falling_heights(solution):
    assert solution([1, 2, 3, 4, 5]) == 6
    assert solution([5, 4, 3, 2, 1]) == 6


def test_equal_ends_and_neither_is_best(solution):
    assert solution([2, 10, 1, 10, 2]) == 20


def test_equal_ends_and_both_are_best(solution):
    assert solution([4, 3, 3, 4]) == 12


def test_heights_at_the_bounds(solution):
    assert solution([HIGHEST, 0, HIGHEST]) == 2 * HIGHEST


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12))
def test_small_heights_against_all_pairs(solution, height):
    """the largest area among all pairs"""
    assert solution(height) == best_pair(height)


@given(st.lists(st.integers(0, HIGHEST), min_size=2, max_size=12))
def test_any_heights_against_all_pairs(solution, height):
    """the largest area among all pairs"""
    assert solution(height) == best_pair(height)


@given(st.lists(st.integers(0, 9), max_size=8), st.lists(st.integers(0, 9), max_size=8), st.integers(20, 90))
def test_two_high_posts_among_low_ones(solution, before, after, high):
    """the largest area among all pairs"""
    height = [*before, high, *after[:2], high + 1, *after[2:]]
    assert solution(height) == best_pair(height)


@cache
def jagged():
    """Twenty thousand posts up to 50 high and in no order."""
    random = Random(11)
    return [random.randint(1, 50) for _ in range(20_000)]


def test_twenty_thousand_posts_in_no_order(solution):
    """one pass, not all pairs"""
    height = jagged()
    assert solution(height) == best_by_level(height)


def test_hundred_thousand_rising_posts(solution):
    """one pass, although every post is at least as high as all before it"""
    height = [place // 10 for place in range(100_000)]
    assert solution(height) == 5_000 * 49_999


def test_hundred_thousand_falling_posts(solution):
    """one pass, although every post is at least as high as all after it"""
    height = [HIGHEST - place // 10 for place in range(100_000)]
    assert solution(height) == 5_000 * 50_009


def test_hundred_thousand_posts_of_the_greatest_height(solution):
    """the largest possible area"""
    assert solution([HIGHEST] * 100_000) == HIGHEST * 99_999


GROWS_TO = 100_000


def growing(solution, n):
    """posts that rise to the middle and fall again"""
    solution([min(index, n - index) * 10_000 // n for index in range(n)])
