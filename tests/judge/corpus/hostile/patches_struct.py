# verdict: runtime_error | wrong_answer | time_limit
# why: lengths of frames are lies
import struct

for module in list(__import__("sys").modules.values()):
    if type(getattr(module, "HEADER", None)) is struct.Struct:
        module.HEADER = struct.Struct("<I")


def double(x):
    return 0
