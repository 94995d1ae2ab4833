# verdict: output_limit
# why: every call prints a hundred kilobytes
def double(x):
    print("x" * 100_000)
    return 2 * x
