def top_k_frequent(nums: list[int], k: int) -> list[int]:
    counts: dict[int, int] = {}
    for number in nums:
        counts[number] = counts.get(number, 0) + 1
    return sorted(counts, key=counts.__getitem__, reverse=True)[:k]
