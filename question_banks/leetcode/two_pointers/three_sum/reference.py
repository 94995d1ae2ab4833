def three_sum(nums: list[int]) -> list[list[int]]:
    ordered = sorted(nums)
    triplets: list[list[int]] = []
    for place, first in enumerate(ordered):
        if place > 0 and first == ordered[place - 1]:
            continue
        left, right = place + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < 0:
                left += 1
            elif total > 0:
                right -= 1
            else:
                triplets.append([first, ordered[left], ordered[right]])
                left += 1
                while left < right and ordered[left] == ordered[left - 1]:
                    left += 1
    return triplets
