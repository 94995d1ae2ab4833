def three_sum(nums: list[int]) -> list[list[int]]:
    triplets: set[tuple[int, ...]] = set()
    tried: set[int] = set()
    for place, first in enumerate(nums):
        if first in tried:
            continue
        tried.add(first)
        seen: set[int] = set()
        for second in nums[place + 1 :]:
            third = -first - second
            if third in seen:
                triplets.add(tuple(sorted((first, second, third))))
            seen.add(second)
    return [list(triplet) for triplet in triplets]
