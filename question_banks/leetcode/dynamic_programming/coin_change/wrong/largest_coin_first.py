# verdict: wrong_answer
# why: greedy is right for the coins of one's own country, so it seems right for all
def coin_change(coins: list[int], amount: int) -> int:
    number = 0
    for coin in sorted(coins, reverse=True):
        number += amount // coin
        amount %= coin
    return number if amount == 0 else -1
