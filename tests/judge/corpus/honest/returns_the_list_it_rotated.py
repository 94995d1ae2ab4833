# verdict: accepted
# why: rotates in place and returns the list, though nothing is asked for
# question: rotate_in_place
def rotate(items, k):
    for _ in range(k % len(items) if items else 0):
        items.insert(0, items.pop())
    return items
