# verdict: output_limit
# why: a megabyte of output at the top of the file
print("x" * 2**20)


def double(x):
    return 2 * x
