# verdict: compile_error
# why: the print statement
def double(x):
    print x
    return 2 * x
