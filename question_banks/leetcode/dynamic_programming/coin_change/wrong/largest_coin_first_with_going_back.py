# verdict: wrong_answer
# why: goes back when greedy gets stuck, but returns the first choice that works instead of the best one
def coin_change(coins: list[int], amount: int) -> int:
    coins = sorted(coins, reverse=True)
    dead = set()

    def pay(index, rest):
        if rest == 0:
            return 0
        if index == len(coins) or (index, rest) in dead:
            return -1
        for number in range(rest // coins[index], -1, -1):
            others = pay(index + 1, rest - number * coins[index])
            if others >= 0:
                return number + others
        dead.add((index, rest))
        return -1

    return pay(0, amount)
