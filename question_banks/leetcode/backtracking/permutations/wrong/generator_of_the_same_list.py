# verdict: wrong_answer
# why: yields the list that is changed afterwards; it looks right when each order is printed at once
def permute(nums: list[int]):
    order = list(nums)

    def arrange(place):
        if place == len(order):
            yield order
            return
        for other in range(place, len(order)):
            order[place], order[other] = order[other], order[place]
            yield from arrange(place + 1)
            order[place], order[other] = order[other], order[place]

    yield from arrange(0)
