# verdict: compile_error
# why: a bracket that never closes
def double(x):
    return max(2 * x, (0
