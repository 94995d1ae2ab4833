# verdict: wrong_answer
# why: walks the table downwards as for a knapsack with single items, so no coin is used twice
from math import inf


def coin_change(coins: list[int], amount: int) -> int:
    fewest = [0] + [inf] * amount
    for coin in coins:
        for total in range(amount, coin - 1, -1):
            fewest[total] = min(fewest[total], fewest[total - coin] + 1)
    return -1 if fewest[amount] == inf else int(fewest[amount])
