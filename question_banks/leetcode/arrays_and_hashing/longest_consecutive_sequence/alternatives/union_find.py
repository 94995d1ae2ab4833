from collections import Counter


def longest_consecutive(nums: list[int]) -> int:
    parent = {number: number for number in nums}

    def top(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for number in parent:
        if number + 1 in parent:
            parent[top(number)] = top(number + 1)
    return max(Counter(map(top, parent)).values(), default=0)
