# verdict: time_limit
# why: every element is compared, O(n) a search
def search(nums: list[int], target: int) -> int:
    return nums.index(target) if target in nums else -1
