# verdict: wrong_answer
# why: `amount` itself stands for infinity, but with a coin of 1 an amount may really take that many coins
def coin_change(coins: list[int], amount: int) -> int:
    fewest = [0] + [amount] * amount
    for total in range(1, amount + 1):
        for coin in coins:
            if coin <= total:
                fewest[total] = min(fewest[total], fewest[total - coin] + 1)
    return fewest[amount] if fewest[amount] < amount or amount == 0 else -1
