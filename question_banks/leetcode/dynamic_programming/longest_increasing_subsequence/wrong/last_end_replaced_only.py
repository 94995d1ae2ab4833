# verdict: wrong_answer
# why: a smaller number replaces only the last entry, so a better beginning is never noticed
def length_of_lis(nums: list[int]) -> int:
    ends = []
    for number in nums:
        if not ends or number > ends[-1]:
            ends.append(number)
        elif len(ends) == 1 or number > ends[-2]:
            ends[-1] = number
    return len(ends)
