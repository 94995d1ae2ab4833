# verdict: wrong_answer | time_limit | memory_limit
# why: a generator that never stops
# question: items
def items(n):
    while True:
        yield n
