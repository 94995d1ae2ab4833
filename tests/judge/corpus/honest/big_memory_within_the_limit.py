# verdict: accepted
# why: sixty megabytes at once, of ninety-six
def double(x):
    big = bytearray(60 * 2**20)
    return 2 * x + big[0]
