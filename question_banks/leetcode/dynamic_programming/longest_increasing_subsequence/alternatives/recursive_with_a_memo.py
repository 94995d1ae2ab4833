from functools import cache


def length_of_lis(nums: list[int]) -> int:
    @cache
    def from_here(place: int) -> int:
        here = nums[place]
        longest = 0
        for after in range(place + 1, len(nums)):
            if nums[after] > here:
                longest = max(longest, from_here(after))
        return longest + 1

    return max(map(from_here, reversed(range(len(nums)))))
