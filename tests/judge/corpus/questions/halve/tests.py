import math


def test_close_enough(solution):
    for x in (1.0, -3.5, 0.0, 1e300):
        assert math.isclose(solution(x), x / 2, rel_tol=1e-9)
