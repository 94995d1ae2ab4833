# verdict: wrong_answer
# why: / gives floats, where ints are asked for
from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    zeros = nums.count(0)
    total = prod(number for number in nums if number)
    if zeros:
        return [0 if number or zeros > 1 else total for number in nums]
    return [total / number for number in nums]
