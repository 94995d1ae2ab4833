# verdict: wrong_answer
# why: carries a running maximum along and forgets that it leaves the window
def max_sliding_window(nums: list[int], k: int) -> list[int]:
    best = max(nums[:k])
    maxima = [best]
    for number in nums[k:]:
        best = max(best, number)
        maxima.append(best)
    return maxima
