# verdict: accepted
# why: runs its doctests when it is loaded
import doctest


def double(x):
    """
    >>> double(4)
    8
    """
    return 2 * x


doctest.testmod()
