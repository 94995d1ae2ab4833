# verdict: wrong_answer
# why: unittest.mock.ANY equals everything
from unittest.mock import ANY


def double(x):
    return ANY
