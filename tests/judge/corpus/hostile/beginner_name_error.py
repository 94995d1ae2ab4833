# verdict: runtime_error
# why: a misspelt variable
def double(number):
    return 2 * nubmer
