# verdict: wrong_answer
# why: returns a new list where the old one is to be changed
# question: rotate_in_place
def rotate(items, k):
    items = items[-k:] + items[:-k]
    return items
