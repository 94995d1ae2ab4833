# verdict: accepted
# why: the imports that people paste
from collections import *
from functools import *
from heapq import *
from itertools import *
from math import *
from typing import *


def double(x: int) -> int:
    return x + deque([x]).pop()
