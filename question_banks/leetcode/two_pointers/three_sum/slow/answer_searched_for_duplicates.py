# verdict: time_limit
# why: each triplet found is looked up in the list of all triplets so far, quadratic in the number of answers
def three_sum(nums: list[int]) -> list[list[int]]:
    nums = sorted(nums)
    triplets = []
    for place in range(len(nums) - 2):
        left, right = place + 1, len(nums) - 1
        while left < right:
            total = nums[place] + nums[left] + nums[right]
            if total < 0:
                left += 1
            elif total > 0:
                right -= 1
            else:
                triplet = [nums[place], nums[left], nums[right]]
                if triplet not in triplets:
                    triplets.append(triplet)
                left += 1
                right -= 1
    return triplets
