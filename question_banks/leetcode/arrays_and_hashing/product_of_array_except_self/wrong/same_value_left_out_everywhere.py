# verdict: wrong_answer
# why: leaves out by value instead of by place, so equal numbers elsewhere are missing as well
from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    without = {value: prod(number for number in nums if number != value) for value in set(nums)}
    return [without[number] for number in nums]
