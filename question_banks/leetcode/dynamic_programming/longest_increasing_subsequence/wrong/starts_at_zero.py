# verdict: wrong_answer
# why: 0 stands for "nothing taken yet", so negative numbers never begin a subsequence
def length_of_lis(nums: list[int]) -> int:
    ends = [0]
    for number in nums:
        if number > ends[-1]:
            ends.append(number)
            continue
        for place in range(1, len(ends)):
            if ends[place - 1] < number <= ends[place]:
                ends[place] = number
    return len(ends) - 1
