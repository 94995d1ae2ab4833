# verdict: time_limit
# why: tries all ways, and the stations behind a fork again for each of them, exponential
def can_jump(nums: list[int]) -> bool:
    def arrives(place: int) -> bool:
        if place >= len(nums) - 1:
            return True
        return any(arrives(place + step) for step in range(1, nums[place] + 1))

    return arrives(0)
