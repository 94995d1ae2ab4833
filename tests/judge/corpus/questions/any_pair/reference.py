def any_pair(numbers: list[int], target: int) -> list[int]:
    seen: dict[int, int] = {}
    for index, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
    raise ValueError("no pair")
