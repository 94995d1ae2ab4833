# verdict: time_limit
# why: tries all multisets of coins, largest coin first, and only prunes what is already worse than the best
from math import inf


def coin_change(coins: list[int], amount: int) -> int:
    coins = sorted(coins, reverse=True)
    best = inf

    def pay(index: int, rest: int, number: int) -> None:
        nonlocal best
        if rest == 0:
            best = min(best, number)
            return
        if index == len(coins):
            return
        for times in range(rest // coins[index], -1, -1):
            if number + times < best:
                pay(index + 1, rest - times * coins[index], number + times)

    pay(0, amount, 0)
    return -1 if best == inf else int(best)
