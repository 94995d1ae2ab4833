"""NumPy arrays and torch tensors cross with their type and shape, and liars' arrays do not."""

from __future__ import annotations

import base64
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from judge_fixtures import JudgeIt

from interview_cli.judge.arrays import number, pack_array
from interview_cli.judge.verdict import Report, Verdict
from interview_cli.judge.wire import Decoder, Encoder, WireError

STARTER = "import numpy\ndef same(x: numpy.ndarray) -> numpy.ndarray: ..."
REFERENCE = "import numpy\ndef same(x):\n    return x"
TESTS = """
    import numpy

    ARRAYS = [
        numpy.arange(12).reshape(shape).astype(kind)
        for kind in ("int8", "uint16", "int64", "float32", "float64", "complex128", "bool", ">i4")
        for shape in ((12,), (3, 4), (2, 3, 2), (12, 1))
    ] + [numpy.zeros((0, 3)), numpy.array(5), numpy.array([numpy.nan, numpy.inf, -0.0]),
         numpy.arange(24).reshape(4, 6)[::2, ::-1].T]

    def test_same(solution):
        for array in ARRAYS:
            answer = solution(array)
            assert type(answer) is numpy.ndarray
            assert (answer.dtype, answer.shape) == (array.dtype, array.shape)
            assert answer.tobytes() == array.tobytes()
"""


def judged(judge_it: JudgeIt, solution: str, **more: Any) -> Report:
    texts = {"starter": STARTER, "reference": REFERENCE, "tests": TESTS, **more}
    return judge_it(solution, memory_mb=512, cpu_seconds=5, **texts)


def test_arrays_keep_dtype_shape_and_every_bit(judge_it: JudgeIt) -> None:
    report = judged(judge_it, "def same(x):\n    return x")
    assert report.verdict is Verdict.ACCEPTED, report.failure


@pytest.mark.parametrize(
    "change", ["x.astype('int32')", "x.reshape(-1, 1)", "x + x", "numpy.asarray(x, order='F').T", "x[:0]"]
)
def test_another_dtype_shape_or_content_is_a_wrong_answer(judge_it: JudgeIt, change: str) -> None:
    report = judged(judge_it, f"import numpy\ndef same(x):\n    return {change}")
    assert report.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    "answer",
    ["numpy.array([object()])", "numpy.array(['a'])", "numpy.zeros(1, dtype='i4,f8')", "numpy.datetime64('now')"],
)
def test_arrays_of_objects_and_other_things_are_refused(judge_it: JudgeIt, answer: str) -> None:
    report = judged(judge_it, f"import numpy\ndef same(x):\n    return {answer}")
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert "returned an object of type" in report.failure.message


def test_a_list_is_not_an_array(judge_it: JudgeIt) -> None:
    report = judged(judge_it, "def same(x):\n    return x.tolist()")
    assert report.verdict is Verdict.WRONG_ANSWER


def test_numpy_scalars_count_as_the_numbers_they_are(judge_it: JudgeIt) -> None:
    tests = "def test(solution):\n    assert solution(1) == 2\n    assert type(solution(7)) is int"
    for answer in ("numpy.int64(2 * x)", "numpy.array([2 * x]).sum()", "numpy.uint8(2 * x)"):
        report = judge_it(
            f"import numpy\ndef double(x):\n    return {answer}", tests=tests, memory_mb=512, cpu_seconds=5
        )
        assert report.verdict is Verdict.ACCEPTED, (answer, report.failure)
    for answer in ("numpy.float64(2 * x)", "numpy.bool_(True)", "numpy.str_('2')"):
        report = judge_it(
            f"import numpy\ndef double(x):\n    return {answer}", tests=tests, memory_mb=512, cpu_seconds=5
        )
        assert report.verdict is Verdict.WRONG_ANSWER, answer


def test_arrays_inside_lists_tuples_and_dicts_travel(judge_it: JudgeIt) -> None:
    tests = """
        import numpy

        def test_nested(solution):
            weights = {"w": numpy.ones((2, 2), dtype="float32"), "b": [numpy.zeros(2)]}
            answer = solution(weights)
            assert answer["w"].dtype == numpy.float32 and answer["w"].tolist() == [[1, 1], [1, 1]]
            assert answer["b"][0].shape == (2,)
    """
    starter = "from typing import Any\ndef same(x: Any) -> Any: ..."
    report = judged(judge_it, "def same(x):\n    return x", starter=starter, tests=tests)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_an_array_changed_in_the_candidate_leaves_the_tests_own_alone(judge_it: JudgeIt) -> None:
    tests = """
        import numpy

        def test_own(solution):
            mine = numpy.arange(3)
            assert solution(mine).tolist() == [0, 0, 0]
            assert mine.tolist() == [0, 1, 2]
    """
    report = judged(
        judge_it, "def same(x):\n    x[:] = 0\n    return x", reference="def same(x):\n    return 0 * x", tests=tests
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


LIES: dict[str, Any] = {
    "fewer bytes than the shape needs": ["<i8", [3], encoded(bytes(16))],
    "more bytes than the shape needs": ["<i8", [1], encoded(bytes(16))],
    "a huge shape": ["<i8", [2**30, 2**30, 2**30], encoded(bytes(8))],
    "a negative size": ["<i8", [-1, -1], encoded(bytes(8))],
    "a size of -1 that numpy would guess": ["<i8", [-1], encoded(bytes(8))],
    "a size that is a bool": ["<i8", [True], encoded(bytes(8))],
    "a size that is a float": ["<i8", [1.0], encoded(bytes(8))],
    "a shape that is no list": ["<i8", 1, encoded(bytes(8))],
    "too many dimensions": ["|i1", [1] * 65, encoded(bytes(1))],
    "objects": ["|O", [1], encoded(bytes(8))],
    "objects by another name": ["O8", [1], encoded(bytes(8))],
    "text": ["<U2", [1], encoded(bytes(8))],
    "void": ["|V8", [1], encoded(bytes(8))],
    "fields": ["i4,i4", [1], encoded(bytes(8))],
    "a subarray": ["(2,)i4", [1], encoded(bytes(8))],
    "a width that does not exist": ["<i7", [1], encoded(bytes(7))],
    "a dtype that is no text": [8, [1], encoded(bytes(8))],
    "no base64": ["<i8", [1], "?" * 12],
    "base64 cut short": ["<i8", [1], encoded(bytes(8))[:-1]],
    "base64 not of ASCII": ["<i8", [1], "ü" * 12],
    "content that is no text": ["<i8", [1], [0] * 8],
    "a part missing": ["<i8", [1]],
    "a part too many": ["<i8", [1], encoded(bytes(8)), 0],
    "no list": "abc",
    "nothing": None,
    "a number": 3,
    "an object": {"a": 1},
}


@pytest.mark.parametrize("tag", ["a", "tensor"])
@pytest.mark.parametrize("what", LIES)
def test_an_array_that_lies_is_an_error_of_the_wire(what: str, tag: str) -> None:
    with pytest.raises(WireError):
        Decoder().decode({tag: LIES[what]})


@given(
    st.sampled_from(["|b1", "<i2", ">i4", "<i8", "<u8", "<f2", "<f4", "<f8", "<c16"]),
    st.lists(st.integers(0, 4), max_size=4),
)
def test_an_honest_array_of_any_shape_comes_back(kind: str, shape: list[int]) -> None:
    array = numpy.arange(int(numpy.prod(shape))).reshape(shape).astype(kind)
    answer = Decoder().decode(Encoder().encode(array))
    assert (answer.dtype, answer.shape) == (array.dtype, array.shape)
    assert answer.tobytes() == array.tobytes()
    assert answer.flags.writeable


def test_only_plain_arrays_are_packed() -> None:
    class Mine(numpy.ndarray):
        pass

    assert pack_array(numpy.zeros(2)) is not None
    assert pack_array(numpy.zeros(2).view(Mine)) is None
    assert pack_array(numpy.ma.masked_array([1, 2], [True, False])) is None
    assert pack_array(numpy.array([None])) is None
    assert pack_array([1, 2]) is None


def test_only_scalars_of_numbers_become_numbers() -> None:
    assert (number(numpy.int8(-3)), type(number(numpy.int8(-3)))) == (-3, int)
    assert (number(numpy.float32(0.5)), type(number(numpy.float32(0.5)))) == (0.5, float)
    assert number(numpy.bool_(True)) is True
    assert number(numpy.complex128(1j)) == 1j
    assert number(numpy.str_("2")) is None
    assert number(numpy.datetime64("2020-01-01")) is None
    assert number(numpy.zeros(1)) is None


def test_tensors_keep_dtype_shape_and_every_bit() -> None:
    torch = pytest.importorskip("torch")
    for kind in (torch.float32, torch.int64, torch.bool, torch.bfloat16, torch.float16):
        tensor = torch.arange(6).reshape(2, 3).to(kind)
        answer = Decoder().decode(Encoder().encode(tensor))
        assert (answer.dtype, answer.shape) == (kind, tensor.shape)
        assert torch.equal(answer, tensor)
    assert Decoder().decode(Encoder().encode(torch.zeros(0, 2))).shape == (0, 2)
