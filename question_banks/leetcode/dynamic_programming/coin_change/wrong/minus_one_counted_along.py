# verdict: wrong_answer
# why: stores -1 for what cannot be paid, and the minimum then takes it for a very good result
def coin_change(coins: list[int], amount: int) -> int:
    fewest = [0] * (amount + 1)
    for total in range(1, amount + 1):
        ways = [fewest[total - coin] + 1 for coin in coins if coin <= total]
        fewest[total] = min(ways) if ways else -1
    return fewest[amount]
