from collections.abc import Iterator


def permute(nums: list[int]) -> Iterator[list[int]]:
    order = nums[:]

    def arrange(place: int) -> Iterator[list[int]]:
        """All orders that keep what stands before this place."""
        if place == len(order):
            yield order[:]
            return
        for other in range(place, len(order)):
            order[place], order[other] = order[other], order[place]
            yield from arrange(place + 1)
            order[place], order[other] = order[other], order[place]

    return arrange(0)
