from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    zeros = nums.count(0)
    if zeros > 1:
        return [0] * len(nums)
    total = prod(number for number in nums if number)
    if zeros == 1:
        return [0 if number else total for number in nums]
    return [total // number for number in nums]
