# verdict: wrong_answer
# why: extends the run that ends at the number before it, which is right only if that number came earlier in the list
def longest_consecutive(nums: list[int]) -> int:
    ending_at: dict[int, int] = {}
    for number in nums:
        ending_at[number] = ending_at.get(number - 1, 0) + 1
    return max(ending_at.values(), default=0)
