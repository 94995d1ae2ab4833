# verdict: runtime_error
# why: the maximum of all runs is taken, and an empty list has none
def longest_consecutive(nums: list[int]) -> int:
    present = set(nums)
    lengths = []
    for number in present:
        if number - 1 not in present:
            end = number
            while end in present:
                end += 1
            lengths.append(end - number)
    return max(lengths)
