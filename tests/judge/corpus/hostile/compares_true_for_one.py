# verdict: wrong_answer
# why: a bool equals the index 1, but an index is an int
# question: any_pair
def any_pair(numbers, target):
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == target:
                return [bool(i) if i < 2 else i, bool(j) if j < 2 else j]
