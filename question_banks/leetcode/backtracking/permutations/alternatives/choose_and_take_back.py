def permute(nums: list[int]) -> list[list[int]]:
    orders: list[list[int]] = []
    chosen: list[int] = []
    free = set(nums)

    def fill() -> None:
        if not free:
            orders.append(list(chosen))
            return
        for number in nums:
            if number in free:
                free.remove(number)
                chosen.append(number)
                fill()
                chosen.pop()
                free.add(number)

    fill()
    return orders
