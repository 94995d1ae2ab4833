# verdict: wrong_answer
# why: steps to the next order until there is none, but starts at the given order instead of the smallest
def permute(nums: list[int]) -> list[list[int]]:
    order = list(nums)
    orders = [order[:]]
    while True:
        turn = len(order) - 2
        while turn >= 0 and order[turn] > order[turn + 1]:
            turn -= 1
        if turn < 0:
            return orders
        larger = len(order) - 1
        while order[larger] < order[turn]:
            larger -= 1
        order[turn], order[larger] = order[larger], order[turn]
        order[turn + 1 :] = order[:turn:-1]
        orders.append(order[:])
