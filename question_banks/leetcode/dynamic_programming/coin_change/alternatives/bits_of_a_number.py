def coin_change(coins: list[int], amount: int) -> int:
    """Bit a of `paid` says whether a can be paid with exactly this number of coins."""
    useful = [coin for coin in coins if coin <= amount]
    mask = (1 << amount + 1) - 1
    paid = seen = 1
    number = 0
    while not paid >> amount & 1:
        number += 1
        following = 0
        for coin in useful:
            following |= paid << coin
        paid = following & mask & ~seen
        if not paid:
            return -1
        seen |= paid
    return number
