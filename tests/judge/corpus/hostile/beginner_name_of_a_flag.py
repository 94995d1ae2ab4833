# verdict: wrong_answer | runtime_error
# why: X for x, which is a name of the re module among the names LeetCode imports
def double(x):
    return 2 * X
