# verdict: time_limit
# why: catches RecursionError at every level and goes on: exponential
def double(x):
    try:
        return double(x) + double(x)
    except RecursionError:
        return double(x)
