from itertools import groupby


def num_islands(grid: list[list[str]]) -> int:
    """Runs of land in each row; a run that touches runs above joins their islands."""
    islands = 0
    above: list[int] = [-1] * len(grid[0])
    fresh = 0
    for row in grid:
        labels = [-1] * len(row)
        start = 0
        for square, run in groupby(row):
            end = start + len(list(run))
            if square == "1":
                touched = {label for label in above[start:end] if label >= 0}
                islands += 1 - len(touched)
                fresh += 1
                for line in (above, labels):
                    line[:] = [fresh if label in touched else label for label in line]
                labels[start:end] = [fresh] * (end - start)
            start = end
        above = labels
    return islands
