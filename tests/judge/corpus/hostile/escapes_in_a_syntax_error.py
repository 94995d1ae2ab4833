# verdict: compile_error
# why: the line shown with a syntax error holds escapes
def double(x):
    return "[2J]0;pwned‮" x
