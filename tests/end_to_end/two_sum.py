"""Solutions of Two Sum for the tests at a terminal, and editors that write them."""

from __future__ import annotations

from pathlib import Path

from driver import write_script

WRONG = """\
def two_sum(nums: list[int], target: int) -> list[int]:
    print("a look at", nums)
    return [0, 0]
"""

RIGHT = """\
def two_sum(nums: list[int], target: int) -> list[int]:
    seen: dict[int, int] = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
    raise ValueError
"""

ENDLESS = """\
def two_sum(nums: list[int], target: int) -> list[int]:
    while True:
        pass
"""


def editor_writing(folder: Path, *texts: str) -> str:
    """An editor that writes the first text when it is first opened, then the next, and returns."""
    body = f"""
left = pathlib.Path({str(folder / "opened")!r})
number = len(left.read_text()) if left.exists() else 0
left.write_text("." * (number + 1))
file.write_text({list(texts)!r}[number])
"""
    return write_script(folder / "editor.py", body)
