# verdict: wrong_answer | runtime_error | time_limit
# why: bytecode that no compiler would write
def double(x):
    return 0


double.__code__ = double.__code__.replace(co_code=bytes([255, 255, 100, 200, 83, 0]) * 4)
