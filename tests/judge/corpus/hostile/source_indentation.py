# verdict: compile_error
# why: a body that is not indented
def double(x):
return 2 * x
