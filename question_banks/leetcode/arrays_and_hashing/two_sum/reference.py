def two_sum(nums: list[int], target: int) -> list[int]:
    index_of: dict[int, int] = {}
    for index, number in enumerate(nums):
        if target - number in index_of:
            return [index_of[target - number], index]
        index_of[number] = index
    raise ValueError("no pair adds up to the target")
