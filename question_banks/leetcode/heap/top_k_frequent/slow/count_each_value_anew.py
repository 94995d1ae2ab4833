# verdict: time_limit
# why: nums.count walks through the whole list for every different value, O(n · m)
def top_k_frequent(nums: list[int], k: int) -> list[int]:
    return sorted(set(nums), key=nums.count, reverse=True)[:k]
