# verdict: wrong_answer
# why: the running product takes in the number before it is written down, so each answer contains it
def product_except_self(nums: list[int]) -> list[int]:
    answer = [1] * len(nums)
    before = 1
    for index, number in enumerate(nums):
        before *= number
        answer[index] = before
    after = 1
    for index in range(len(nums) - 1, -1, -1):
        answer[index] *= after
        after *= nums[index]
    return answer
