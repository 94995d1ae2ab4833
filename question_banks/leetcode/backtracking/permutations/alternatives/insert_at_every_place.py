def permute(nums: list[int]) -> list[list[int]]:
    orders: list[list[int]] = [[]]
    for number in nums:
        orders = [[*order[:place], number, *order[place:]] for order in orders for place in range(len(order) + 1)]
    return orders
