"""What a snippet expects its results to be, read from its asserts."""

from __future__ import annotations

import pytest

from interview_cli.check.written import written_in


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ("assert total == 2_362_368", [2_362_368]),
        ("assert 7.4 == x", [7.4]),
        ("assert abs(x - 7.4) < 0.05", [7.4]),
        ("assert abs(1 - a - b - 0.219) <= 5e-4", [0.219, 1]),
        ("assert np.isclose(x, -1.5, atol=1e-3)", [1.5]),
        ("assert np.allclose(s, [1.618, 0.618])", [0.618, 1.618]),
        ("assert f'{x:.1e}' == '3.4e+38'", [3.4e38]),
        ("assert a and not (b == 3 or abs(c - 4) > 2)", [3, 4]),
        ("for t, want in ((1, 2.72), (2, 1.65)):\n    assert abs(f(t) - want) < 0.005", [1, 1.65, 2, 2.72]),
        ("assert f(16, 3) > 2 and x[5] < 9.5", []),
        ("x = 5\nfor t in (1, 2):\n    print(t)", []),
        ("assert name == 'nan' or name == 'word'", []),
        ("assert x == True", []),
        ("not Python", []),
    ],
)
def test_expected(snippet: str, expected: list[float]) -> None:
    assert sorted(written_in(snippet)[1]) == expected


def test_all_numbers_that_are_written() -> None:
    assert sorted(written_in("x = 5 * 3\nassert f(x, 2.5) == 1e400 or True")[0]) == [2.5, 3, 5]
