def coin_change(coins: list[int], amount: int) -> int:
    """All amounts that can be paid with 0, 1, 2, … coins."""
    reached = [True] + [False] * amount
    frontier = [0]
    number = 0
    while not reached[amount]:
        number += 1
        following = []
        for paid in frontier:
            for coin in coins:
                if paid + coin <= amount and not reached[paid + coin]:
                    reached[paid + coin] = True
                    following.append(paid + coin)
        if not following:
            return -1
        frontier = following
    return number
