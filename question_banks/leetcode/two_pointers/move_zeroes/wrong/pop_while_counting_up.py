# verdict: wrong_answer
# why: each zero is popped and appended, but the loop's index goes on and skips the number that moved up
def move_zeroes(nums: list[int]) -> None:
    for index in range(len(nums)):
        if nums[index] == 0:
            nums.pop(index)
            nums.append(0)
