# verdict: accepted
# why: functools.partial as entry point
from functools import partial
from operator import mul

double = partial(mul, 2)
