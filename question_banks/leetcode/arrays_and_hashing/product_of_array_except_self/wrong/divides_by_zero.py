# verdict: runtime_error
# why: the product of all is divided by each number, and nobody thought of a zero
from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    total = prod(nums)
    return [total // number for number in nums]
