# verdict: wrong_answer
# why: every zero gets the product of the non-zero numbers, although another zero may remain
from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    total = prod(number for number in nums if number)
    if 0 in nums:
        return [0 if number else total for number in nums]
    return [total // number for number in nums]
