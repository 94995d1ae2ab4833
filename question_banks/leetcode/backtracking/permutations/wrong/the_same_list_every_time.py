# verdict: wrong_answer
# why: hands out the list it keeps working on, so all orders turn into whatever it holds at the end
def permute(nums: list[int]) -> list[list[int]]:
    orders = []
    chosen = []

    def fill():
        if len(chosen) == len(nums):
            orders.append(chosen)
            return
        for number in nums:
            if number not in chosen:
                chosen.append(number)
                fill()
                chosen.pop()

    fill()
    return orders
