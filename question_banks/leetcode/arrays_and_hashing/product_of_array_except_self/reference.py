def product_except_self(nums: list[int]) -> list[int]:
    answer: list[int] = []
    before = 1
    for number in nums:
        answer.append(before)
        before *= number
    after = 1
    for index in range(len(nums) - 1, -1, -1):
        answer[index] *= after
        after *= nums[index]
    return answer
