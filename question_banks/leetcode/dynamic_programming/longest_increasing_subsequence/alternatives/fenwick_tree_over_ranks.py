def length_of_lis(nums: list[int]) -> int:
    rank = {number: place for place, number in enumerate(sorted(set(nums)), start=1)}
    tree = [0] * (len(rank) + 1)
    for number in nums:
        place, longest = rank[number] - 1, 0
        while place:
            longest = max(longest, tree[place])
            place &= place - 1
        place = rank[number]
        while place < len(tree):
            tree[place] = max(tree[place], longest + 1)
            place += place & -place
    place, longest = len(rank), 0
    while place:
        longest = max(longest, tree[place])
        place &= place - 1
    return longest
