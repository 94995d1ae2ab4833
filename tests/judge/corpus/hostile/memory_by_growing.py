# verdict: memory_limit | time_limit
# why: a list of megabytes that grows
def double(x):
    pieces = []
    while True:
        pieces.append(bytearray(2**20))
