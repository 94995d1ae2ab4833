# verdict: accepted
# why: logs and warns while it works
import logging
import warnings

logging.basicConfig(level=logging.DEBUG)


def double(x):
    logging.getLogger(__name__).debug("doubling %s", x)
    warnings.warn("this is slow", DeprecationWarning, stacklevel=2)
    return 2 * x
