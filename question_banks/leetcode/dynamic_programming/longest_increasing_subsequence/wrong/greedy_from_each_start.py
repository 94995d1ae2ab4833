# verdict: wrong_answer
# why: from each start takes every number that is larger than the last one taken
def length_of_lis(nums: list[int]) -> int:
    longest = 0
    for start in range(len(nums)):
        last, length = nums[start], 1
        for number in nums[start + 1 :]:
            if number > last:
                last, length = number, length + 1
        longest = max(longest, length)
    return longest
