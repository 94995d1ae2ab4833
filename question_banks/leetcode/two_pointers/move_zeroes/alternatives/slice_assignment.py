def move_zeroes(nums: list[int]) -> None:
    others = [number for number in nums if number]
    nums[:] = others + [0] * (len(nums) - len(others))
