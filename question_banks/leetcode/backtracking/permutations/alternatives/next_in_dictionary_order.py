from collections.abc import Iterator


def permute(nums: list[int]) -> Iterator[list[int]]:
    order = sorted(nums)
    while True:
        yield order[:]
        turn = len(order) - 2
        while turn >= 0 and order[turn] > order[turn + 1]:
            turn -= 1
        if turn < 0:
            return
        larger = len(order) - 1
        while order[larger] < order[turn]:
            larger -= 1
        order[turn], order[larger] = order[larger], order[turn]
        order[turn + 1 :] = reversed(order[turn + 1 :])
