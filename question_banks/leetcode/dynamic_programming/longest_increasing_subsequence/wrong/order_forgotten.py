# verdict: wrong_answer
# why: counts the different values, which would be right if the numbers could be rearranged
def length_of_lis(nums: list[int]) -> int:
    return len(set(nums))
