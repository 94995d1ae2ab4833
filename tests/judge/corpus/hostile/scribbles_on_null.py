# verdict: runtime_error
# why: reads the memory at address 0
import ctypes


def double(x):
    return len(ctypes.string_at(0))
