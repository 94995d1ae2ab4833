# verdict: wrong_answer
# why: off by one - the pass from the right ends before the first place, which keeps the empty product
def product_except_self(nums: list[int]) -> list[int]:
    answer = [1] * len(nums)
    for index in range(1, len(nums)):
        answer[index] = answer[index - 1] * nums[index - 1]
    after = 1
    for index in range(len(nums) - 1, 0, -1):
        answer[index] *= after
        after *= nums[index]
    return answer
