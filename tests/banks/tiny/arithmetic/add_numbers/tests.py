def test_examples(solution):
    assert solution(2, 3) == 5
    assert solution(4, -4) == 0


def test_carry(solution):
    assert solution(1, 1) == 2


def test_two_debts(solution):
    assert solution(-7, -5) == -12


def test_amounts_at_the_bounds(solution):
    """one addition, not a count"""
    assert solution(-(10**12), -(10**12)) == -2 * 10**12
    assert solution(10**12, 10**12) == 2 * 10**12
