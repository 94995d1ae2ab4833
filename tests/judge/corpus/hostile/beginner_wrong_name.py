# verdict: compile_error
# why: the function is called something else
def dubble(x):
    return 2 * x
