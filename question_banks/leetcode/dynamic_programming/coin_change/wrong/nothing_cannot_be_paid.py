# verdict: wrong_answer
# why: `if not best` takes the 0 coins of amount 0 for a failure
def coin_change(coins: list[int], amount: int) -> int:
    fewest = [0] + [None] * amount
    for total in range(1, amount + 1):
        ways = [fewest[total - coin] for coin in coins if coin <= total and fewest[total - coin] is not None]
        if ways:
            fewest[total] = 1 + min(ways)
    best = fewest[amount]
    return best if best else -1
