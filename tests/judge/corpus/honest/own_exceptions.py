# verdict: accepted
# why: an exception of its own as control flow
class Found(Exception):
    pass


def double(x):
    try:
        raise Found(2 * x)
    except Found as found:
        return found.args[0]
