def permute(nums: list[int]) -> list[list[int]]:
    order = nums[:]
    orders: list[list[int]] = []

    def arrange(place: int) -> None:
        """Adds all orders that keep what stands before this place."""
        if place == len(order):
            orders.append(order[:])
        for other in range(place, len(order)):
            order[place], order[other] = order[other], order[place]
            arrange(place + 1)
            order[place], order[other] = order[other], order[place]

    arrange(0)
    return orders
