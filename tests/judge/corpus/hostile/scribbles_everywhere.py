# verdict: runtime_error | time_limit
# why: overwrites the interpreter's own objects
import ctypes


def double(x):
    for thing in (type, dict, str, int, double):
        ctypes.memset(id(thing), 0x41, 256)
    return {}
