# verdict: time_limit
# why: walks up from every number and not only from the first of a run, O(n²) for one long run
def longest_consecutive(nums: list[int]) -> int:
    present = set(nums)
    longest = 0
    for number in present:
        end = number
        while end in present:
            end += 1
        longest = max(longest, end - number)
    return longest
