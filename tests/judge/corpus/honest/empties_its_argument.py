# verdict: accepted
# why: consumes the list while it works
# question: any_pair
def any_pair(numbers, target):
    seen = {}
    index = len(numbers)
    while numbers:
        index -= 1
        number = numbers.pop()
        if target - number in seen:
            return [index, seen[target - number]]
        seen[number] = index
