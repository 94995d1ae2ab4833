# Many calls in one, so that the way between the processes does not hide what they cost: a number is added, None asks
# for the median.
def replay(finder: "MedianFinder", numbers: list[int | None]) -> list[float]:
    add_num = finder.add_num if hasattr(finder, "add_num") else finder.addNum
    find_median = finder.find_median if hasattr(finder, "find_median") else finder.findMedian
    medians = []
    for number in numbers:
        if number is None:
            medians.append(find_median())
        else:
            add_num(number)
    return medians
