# verdict: wrong_answer
# why: the counts are a default argument, so the second call goes on counting where the first one stopped
def top_k_frequent(nums: list[int], k: int, counts: dict[int, int] = {}) -> list[int]:
    for number in nums:
        counts[number] = counts.get(number, 0) + 1
    return sorted(counts, key=counts.__getitem__, reverse=True)[:k]
