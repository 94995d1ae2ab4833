from itertools import accumulate
from operator import mul


def product_except_self(nums: list[int]) -> list[int]:
    before = accumulate(nums[:-1], mul, initial=1)
    after = [*accumulate(nums[:0:-1], mul, initial=1)]
    return list(map(mul, before, reversed(after)))
