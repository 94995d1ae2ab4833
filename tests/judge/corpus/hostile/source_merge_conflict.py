# verdict: compile_error
# why: marks of a merge left in the file
def double(x):
<<<<<<< HEAD
    return 2 * x
=======
    return x + x
>>>>>>> other
