# verdict: time_limit
# why: looks each order up in the list of all orders so far, quadratic in n!
def permute(nums: list[int]) -> list[list[int]]:
    orders: list[list[int]] = [[]]
    for number in nums:
        longer = []
        for order in orders:
            for place in range(len(order) + 1):
                candidate = order[:place] + [number] + order[place:]
                if candidate not in longer:
                    longer.append(candidate)
        orders = longer
    return orders
