# verdict: wrong_answer
# why: returns the length that ends with the last number, as if the longest one always ended there
def length_of_lis(nums: list[int]) -> int:
    best = [1] * len(nums)
    for place in range(len(nums)):
        for before in range(place):
            if nums[before] < nums[place]:
                best[place] = max(best[place], best[before] + 1)
    return best[-1]
