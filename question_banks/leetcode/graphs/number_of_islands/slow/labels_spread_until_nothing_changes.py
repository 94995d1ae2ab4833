# verdict: time_limit
# why: each round moves labels one square further, and a winding island needs as many rounds as it has squares
def num_islands(grid: list[list[str]]) -> int:
    label = {(r, c): (r, c) for r, row in enumerate(grid) for c, square in enumerate(row) if square == "1"}
    changed = True
    while changed:
        before = label
        label = {
            (r, c): min(before.get(place, own) for place in ((r, c), (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
            for (r, c), own in before.items()
        }
        changed = label != before
    return len(set(label.values()))
