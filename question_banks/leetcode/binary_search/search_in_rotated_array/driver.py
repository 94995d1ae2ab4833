# A call carries the whole array to the solution, which costs as much as a scan of it. To tell O(log n) from O(n), many
# searches in one array are made within one call, under one time limit.
def search_each(nums: list[int], targets: list[int]) -> list[int]:
    return [solution(nums, target) for target in targets]
