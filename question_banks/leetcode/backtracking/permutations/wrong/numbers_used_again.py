# verdict: wrong_answer
# why: does not mark what has been used, so a number may stand at several places
def permute(nums: list[int]) -> list[list[int]]:
    orders = [[]]
    for _ in nums:
        orders = [[*order, number] for order in orders for number in nums]
    return orders
