import random
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st


def assert_order(order, num_courses, prerequisites):
    """Every course once, none before its prerequisites."""
    assert sorted(order) == list(range(num_courses))
    place = {course: index for index, course in enumerate(order)}
    for course, needed in prerequisites:
        assert place[needed] < place[course], f"{course} comes before its prerequisite {needed}"


def possible(num_courses, prerequisites):
    """Whether any order of the courses will do, by trying them all."""
    return any(
        all(order.index(needed) < order.index(course) for course, needed in prerequisites)
        for order in permutations(range(num_courses))
    )


def acyclic_pairs(order, links):
    """Pairs that agree with this order; links are two places in it."""
    return [[order[max(link)], order[min(link)]] for link in links]


def test_examples(solution):
    assert_order(solution(4, [[1, 0], [2, 0], [3, 1], [3, 2]]), 4, [[1, 0], [2, 0], [3, 1], [3, 2]])
    assert solution(3, [[0, 2], [1, 0], [2, 1]]) == []
    assert_order(solution(3, [[0, 2]]), 3, [[0, 2]])


def test_single_course(solution):
    assert solution(1, []) == [0]


def test_no_prerequisites_at_all(solution):
    assert sorted(solution(4, [])) == [0, 1, 2, 3]


def test_a_pair_is_course_then_prerequisite(solution):
    assert solution(2, [[0, 1]]) == [1, 0]
    assert solution(2, [[1, 0]]) == [0, 1]


def test_two_courses_that_need_each_other(solution):
    assert solution(2, [[0, 1], [1, 0]]) == []


def test_courses_that_no_pair_names(solution):
    assert_order(solution(5, [[3, 1]]), 5, [[3, 1]])


def test_cycle_behind_courses_that_can_be_taken(solution):
    assert solution(4, [[1, 0], [2, 1], [3, 2], [2, 3]]) == []


def test_cycle_apart_from_the_other_courses(solution):
    assert solution(5, [[1, 0], [3, 2], [4, 3], [2, 4]]) == []


def test_courses_that_only_a_cycle_blocks(solution):
    assert solution(4, [[0, 1], [1, 0], [2, 1], [3, 2]]) == []


def test_two_ways_to_the_same_course_are_no_cycle(solution):
    pairs = [[1, 0], [2, 0], [3, 1], [3, 2], [4, 3], [4, 0]]
    assert_order(solution(5, pairs), 5, pairs)


def test_last_prerequisite_of_a_course_is_far_away(solution):
    pairs = [[5, 0], [1, 0], [2, 1], [3, 2], [4, 3], [5, 4]]
    assert_order(solution(6, pairs), 6, pairs)


def test_every_set_of_pairs_of_three_courses(solution):
    """an order that respects all pairs, or an empty list when there is none"""
    every = [[course, needed] for course in range(3) for needed in range(3) if course != needed]
    for chosen in range(2 ** len(every)):
        pairs = [pair for bit, pair in enumerate(every) if chosen >> bit & 1]
        if possible(3, pairs):
            assert_order(solution(3, pairs), 3, pairs)
        else:
            assert solution(3, pairs) == []


@given(st.integers(2, 5), st.data())
def test_few_courses_against_all_permutations(solution, num_courses, data):
    """an order that respects all pairs, or an empty list when there is none"""
    course = st.integers(0, num_courses - 1)
    pair = st.tuples(course, course).filter(lambda two: two[0] != two[1]).map(list)
    pairs = data.draw(st.lists(pair, unique_by=tuple, max_size=7))
    if possible(num_courses, pairs):
        assert_order(solution(num_courses, pairs), num_courses, pairs)
    else:
        assert solution(num_courses, pairs) == []


@given(st.permutations(range(12)), st.data())
def test_plans_without_a_cycle(solution, order, data):
    """an order of all courses that respects all pairs"""
    link = st.sets(st.integers(0, 11), min_size=2, max_size=2).map(lambda two: tuple(sorted(two)))
    pairs = acyclic_pairs(order, data.draw(st.lists(link, unique=True, min_size=6, max_size=30)))
    assert_order(solution(12, pairs), 12, pairs)


@given(st.permutations(range(12)), st.data())
def test_plans_with_one_cycle(solution, order, data):
    """an empty list: the courses of the cycle can never be taken"""
    link = st.sets(st.integers(0, 11), min_size=2, max_size=2).map(lambda two: tuple(sorted(two)))
    links = data.draw(st.lists(link, unique=True, max_size=15))
    first, last = data.draw(link)
    chain = [(place, place + 1) for place in range(first, last)]
    pairs = acyclic_pairs(order, sorted({*links, *chain})) + [[order[first], order[last]]]
    pairs = data.draw(st.permutations(pairs))
    assert solution(12, pairs) == []


def test_chain_of_five_thousand_courses(solution):
    """one walk over courses and pairs, even if each course frees only one"""
    order = random.Random(210).sample(range(5_000), 5_000)
    pairs = [[later, sooner] for sooner, later in zip(order, order[1:], strict=False)]
    assert solution(5_000, pairs) == order


def test_five_thousand_courses_with_twenty_thousand_pairs(solution):
    """one walk over courses and pairs"""
    choose = random.Random(211)
    order = choose.sample(range(5_000), 5_000)
    links = {(place, place + 1) for place in range(4_999)}
    while len(links) < 19_999:
        links.add(tuple(sorted(choose.sample(range(5_000), 2))))
    pairs = acyclic_pairs(order, sorted(links))
    choose.shuffle(pairs)
    assert solution(5_000, pairs) == order
    assert solution(5_000, [*pairs, [order[0], order[-1]]]) == []


GROWS_TO = 5_000


def growing(solution, n):
    """a chain of n courses, each named before the one that it needs"""
    solution(n, [[course + 1, course] for course in reversed(range(n - 1))])
