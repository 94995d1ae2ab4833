def max_sliding_window(nums: list[int], k: int) -> list[int]:
    """Maxima of windows of 1, 2, 4, … elements; two overlapping ones cover k."""
    width, maxima = 1, nums
    while 2 * width <= k:
        maxima = list(map(max, maxima, maxima[width:]))
        width *= 2
    return list(map(max, maxima, maxima[k - width :]))
