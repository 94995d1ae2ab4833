# verdict: time_limit
# why: an exception that computes its own message for ever
class Evil(Exception):
    def __str__(self):
        while True:
            pass


def double(x):
    raise Evil
