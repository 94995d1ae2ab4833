# verdict: compile_error
# why: an expression that ends too early
def double(x):
    return 2 *
