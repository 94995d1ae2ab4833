# verdict: accepted
# why: numpy for the sum, back to an int at the end
# memory: 384
def double(x):
    import sys

    assert "numpy" in sys.modules
    return int(numpy.array([x, x]).sum())


import numpy
