# verdict: time_limit
# why: while True
def double(x):
    while True:
        pass
