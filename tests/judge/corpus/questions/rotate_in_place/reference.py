def rotate(items: list[int], k: int) -> None:
    if items:
        k %= len(items)
        items[:] = items[len(items) - k :] + items[: len(items) - k]
