# verdict: wrong_answer | time_limit | memory_limit
# why: the list that is changed in place comes back with millions of items
# question: rotate_in_place
# memory: 300
def rotate(items, k):
    items *= 1_500_000
