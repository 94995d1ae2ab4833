# verdict: time_limit
# why: two loops over the places, O(n²), left early only when the product is 0
def product_except_self(nums: list[int]) -> list[int]:
    answer = []
    for i in range(len(nums)):
        product = 1
        for j in range(len(nums)):
            if j != i:
                product *= nums[j]
                if product == 0:
                    break
        answer.append(product)
    return answer
