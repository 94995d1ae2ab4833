# verdict: time_limit
# why: takes or leaves each number without remembering anything, exponential
def length_of_lis(nums: list[int]) -> int:
    def longest(place: int, last: float) -> int:
        if place == len(nums):
            return 0
        left = longest(place + 1, last)
        if nums[place] > last:
            return max(left, 1 + longest(place + 1, nums[place]))
        return left

    return longest(0, float("-inf"))
