# verdict: wrong_answer
# why: mixes it up with the sister problem and counts the ways to pay
def coin_change(coins: list[int], amount: int) -> int:
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount] if ways[amount] else -1
