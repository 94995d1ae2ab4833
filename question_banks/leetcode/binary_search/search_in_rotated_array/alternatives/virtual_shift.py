def search(nums: list[int], target: int) -> int:
    size = len(nums)
    low, high = 0, size - 1
    while low < high:
        middle = (low + high) // 2
        if nums[middle] > nums[high]:
            low = middle + 1
        else:
            high = middle
    shift = low
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        if nums[(middle + shift) % size] < target:
            low = middle + 1
        else:
            high = middle
    place = (low + shift) % size
    return place if nums[place] == target else -1
