# verdict: time_limit
# why: every triplet of places is tried, O(n³)
def three_sum(nums: list[int]) -> list[list[int]]:
    triplets = set()
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            for k in range(j + 1, len(nums)):
                if nums[i] + nums[j] + nums[k] == 0:
                    triplets.add(tuple(sorted((nums[i], nums[j], nums[k]))))
    return [list(triplet) for triplet in triplets]
