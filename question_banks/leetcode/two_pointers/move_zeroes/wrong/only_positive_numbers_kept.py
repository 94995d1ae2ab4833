# verdict: wrong_answer
# why: "not zero" is written as "greater than zero", so negative numbers are overwritten
def move_zeroes(nums: list[int]) -> None:
    write = 0
    for number in nums:
        if number > 0:
            nums[write] = number
            write += 1
    for index in range(write, len(nums)):
        nums[index] = 0
