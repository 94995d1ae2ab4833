# verdict: wrong_answer
# why: the map is filled first and the element's own index is not ruled out, so 3 + 3 = 6 uses one 3 twice
def two_sum(nums: list[int], target: int) -> list[int]:
    index_of = {number: index for index, number in enumerate(nums)}
    for index, number in enumerate(nums):
        if target - number in index_of:
            return [index, index_of[target - number]]
    return []
