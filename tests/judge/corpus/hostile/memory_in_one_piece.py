# verdict: memory_limit
# why: a gigabyte at once
def double(x):
    return len(bytearray(2**30))
