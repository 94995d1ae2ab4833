# verdict: time_limit
# why: catches whatever is thrown into the loop
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
