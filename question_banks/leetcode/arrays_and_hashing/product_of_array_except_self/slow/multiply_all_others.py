# verdict: time_limit
# why: all other numbers are multiplied anew for each place, O(n²)
from math import prod


def product_except_self(nums: list[int]) -> list[int]:
    return [prod(nums[:index]) * prod(nums[index + 1 :]) for index in range(len(nums))]
