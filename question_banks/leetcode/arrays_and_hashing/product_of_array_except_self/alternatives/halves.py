from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    """What is outside a half is what was outside the whole, times the other half: O(n log n)."""
    answer: list[int] = []

    def fill(start: int, end: int, outside: int) -> None:
        if end - start == 1:
            answer.append(outside)
            return
        middle = (start + end) // 2
        fill(start, middle, outside * prod(nums[middle:end]))
        fill(middle, end, outside * prod(nums[start:middle]))

    fill(0, len(nums), 1)
    return answer
