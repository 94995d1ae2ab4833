# verdict: time_limit | memory_limit
# why: catches MemoryError and tries again
def double(x):
    pieces = []
    while True:
        try:
            pieces.append(bytearray(2**22))
        except MemoryError:
            continue
