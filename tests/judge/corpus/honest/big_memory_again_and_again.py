# verdict: accepted
# why: much memory in every call, freed each time
# memory: 128
def double(x):
    big = [0] * 2_000_000
    return 2 * x + big[-1]
