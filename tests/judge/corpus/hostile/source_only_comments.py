# verdict: compile_error
# why: a file of comments
# def double(x):
#     return 2 * x
