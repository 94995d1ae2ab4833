# verdict: wrong_answer
# why: off by one - counts the steps from number to number, one fewer than the numbers
def longest_consecutive(nums: list[int]) -> int:
    present = set(nums)
    longest = 0
    for number in present:
        if number - 1 not in present:
            end = number
            while end + 1 in present:
                end += 1
            longest = max(longest, end - number)
    return longest
