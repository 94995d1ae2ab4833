# verdict: compile_error
# why: the file runs its own examples, which fail
def double(x):
    return 2 * x


assert double(2) == 5, "my own example"
