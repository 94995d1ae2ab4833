# verdict: wrong_answer
# why: starts the maximum at 0, which is larger than any negative number
def max_sliding_window(nums: list[int], k: int) -> list[int]:
    blocks_left = [0] * len(nums)
    blocks_right = [0] * (len(nums) + 1)
    for index in range(len(nums)):
        before = 0 if index % k == 0 else blocks_left[index - 1]
        blocks_left[index] = max(before, nums[index])
    for index in range(len(nums) - 1, -1, -1):
        after = 0 if (index + 1) % k == 0 else blocks_right[index + 1]
        blocks_right[index] = max(after, nums[index])
    return [max(blocks_right[start], blocks_left[start + k - 1]) for start in range(len(nums) - k + 1)]
