# verdict: runtime_error
# why: calls an address that is no function
import ctypes


def double(x):
    return ctypes.CFUNCTYPE(ctypes.c_int)(0xDEAD)()
