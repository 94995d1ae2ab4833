def length_of_lis(nums: list[int]) -> int:
    ordered = sorted(set(nums))
    row = [0] * (len(ordered) + 1)
    for number in nums:
        diagonal = 0
        for place, other in enumerate(ordered, start=1):
            above = row[place]
            if other == number:
                row[place] = diagonal + 1
            elif row[place - 1] > above:
                row[place] = row[place - 1]
            diagonal = above
    return row[-1]
