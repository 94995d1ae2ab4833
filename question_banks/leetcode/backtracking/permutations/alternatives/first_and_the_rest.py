from collections.abc import Iterator


def permute(nums: list[int]) -> Iterator[list[int]]:
    if not nums:
        yield []
    for place, first in enumerate(nums):
        for rest in permute(nums[:place] + nums[place + 1 :]):
            yield [first, *rest]
