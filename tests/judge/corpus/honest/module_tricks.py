# verdict: accepted
# why: asks for itself by name, pickles its own class
import pickle
import sys


class Box:
    def __init__(self, value):
        self.value = value


def double(x):
    assert getattr(sys.modules[__name__], "double") is double
    return 2 * pickle.loads(pickle.dumps(Box(x))).value
