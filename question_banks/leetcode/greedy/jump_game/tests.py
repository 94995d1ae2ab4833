import random

from hypothesis import given
from hypothesis import strategies as st

YES, NO = True, False
MOST = 20_000
FARTHEST = 100_000


def arrives(nums):
    """Whether the last place is found, by stepping from each place found to all places in its range."""
    found = [0]
    for place in found:
        found += [
            other for other in range(place + 1, place + nums[place] + 1) if other < len(nums) and other not in found
        ]
    return len(nums) - 1 in found


def test_examples(solution):
    assert solution([2, 0, 1, 0]) == YES
    assert solution([3, 1, 1, 0, 2]) == NO
    assert solution([0]) == YES


def test_single_station(solution):
    assert solution([5]) == YES


def test_two_stations(solution):
    assert solution([1, 0]) == YES
    assert solution([0, 1]) == NO
    assert solution([0, 0]) == NO


def test_last_station_needs_no_strength(solution):
    assert solution([1, 1, 1, 0]) == YES


def test_end_is_missed_by_one(solution):
    assert solution([2, 1, 0, 9]) == NO
    assert solution([1, 1, 0, 0]) == NO
    assert solution([1, 0, 1]) == NO


def test_range_ends_exactly_at_the_last_station(solution):
    assert solution([3, 0, 0, 0]) == YES
    assert solution([1, 2, 0, 0]) == YES


def test_range_goes_beyond_the_end(solution):
    assert solution([9, 0, 0]) == YES
    assert solution([1, 9, 0, 0]) == YES


def test_longest_step_is_a_trap(solution):
    assert solution([2, 3, 0, 0, 1]) == YES
    assert solution([3, 1, 2, 0, 0]) == YES


def test_zero_is_stepped_over(solution):
    assert solution([2, 0, 2, 0, 1]) == YES


def test_strong_station_out_of_reach(solution):
    assert solution([0, 5, 0]) == NO
    assert solution([1, 1, 0, 9, 0, 0]) == NO


def test_earlier_station_reaches_further_than_a_later_one(solution):
    assert solution([4, 1, 0, 0, 0]) == YES
    assert solution([5, 1, 1, 0, 0, 1, 0]) == YES


def test_ones_only(solution):
    assert solution([1] * 30) == YES


def test_all_ranges_end_at_the_same_zero(solution):
    assert solution([4, 3, 2, 1, 0, 7]) == NO


def test_forty_stations_that_end_at_the_last_but_one(solution):
    """there are very many ways, but each station has to be looked at once only"""
    assert solution([38 - place for place in range(39)] + [3]) == NO


def test_second_call_starts_afresh(solution):
    assert solution([3, 0, 0, 0]) == YES
    assert solution([1, 0, 0, 0]) == NO
    assert solution([1, 1]) == YES


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_short_ranges_against_stepping(solution, nums):
    """whether the last station can be reached"""
    assert solution(nums) == arrives(nums)


@given(st.lists(st.sampled_from([0, 0, 0, 1, 2, 3, 5, 8]), min_size=1, max_size=25))
def test_many_zeros_against_stepping(solution, nums):
    """whether the last station can be reached"""
    assert solution(nums) == arrives(nums)


@given(st.integers(2, 15), st.integers(0, 14), st.lists(st.integers(0, FARTHEST), min_size=15, max_size=15))
def test_everything_leads_to_one_station(solution, size, place, strengths):
    """the stations before this one reach it and not further; it cannot send itself"""
    place %= size
    before = [min(strength, place - index) if index else place for index, strength in enumerate(strengths[:place])]
    nums = [*before, 0, *strengths[place + 1 : size]]
    assert solution(nums) == (place == size - 1)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=8), st.data())
def test_one_way_between_zeros(solution, steps, data):
    """a chain of stations that each reach exactly the next; one weakened by one breaks it"""
    nums = [number for step in steps for number in [step, *[0] * (step - 1)]] + [0]
    assert solution(nums) == YES
    weak = data.draw(st.integers(0, len(steps) - 1))
    nums[sum(steps[:weak])] -= 1
    assert solution(nums) == NO


def test_largest_range_over_twenty_thousand_stations(solution):
    assert solution([FARTHEST] + [0] * (MOST - 1)) == YES
    assert solution([FARTHEST] * MOST) == YES


def test_twenty_thousand_steps_of_one(solution):
    """each station is looked at once"""
    assert solution([1] * (MOST - 1) + [0]) == YES
    assert solution([1] * (MOST - 2) + [0, 0]) == NO


def test_twenty_thousand_stations_that_end_at_the_last_but_one(solution):
    """each station is looked at once, however far it reaches"""
    assert solution([MOST - 2 - place for place in range(MOST - 1)] + [7]) == NO


def test_random_ranges_over_twenty_thousand_stations(solution):
    choose = random.Random(55)
    nums = [choose.randint(1, 50) for _ in range(MOST)]
    assert solution(nums) == YES
    nums[10_000:10_050] = range(49, -1, -1)
    nums[9_900:10_000] = [min(strength, 10_049 - place) for place, strength in zip(range(9_900, 10_000), nums[9_900:])]
    assert solution(nums) == NO


GROWS_TO = 20_000


def growing(solution, n):
    """every station reaches far, and the last one is out of reach"""
    solution([max(n - 2 - station, 0) for station in range(n)])
