# verdict: time_limit
# why: builds all n to the n tuples of the numbers and keeps those without a repetition
from itertools import product


def permute(nums: list[int]) -> list[list[int]]:
    orders = []
    for choice in product(nums, repeat=len(nums)):
        if all(choice.count(number) == 1 for number in nums):
            orders.append(list(choice))
    return orders
