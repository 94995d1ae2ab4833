# verdict: wrong_answer
# why: forgets to swap back, so some orders come twice and others never; up to three numbers it may look right
def permute(nums: list[int]) -> list[list[int]]:
    order = list(nums)
    orders = []

    def arrange(place):
        if place == len(order):
            orders.append(order[:])
            return
        for other in range(place, len(order)):
            order[place], order[other] = order[other], order[place]
            arrange(place + 1)

    arrange(0)
    return orders
