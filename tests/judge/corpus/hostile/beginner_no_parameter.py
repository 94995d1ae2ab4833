# verdict: runtime_error
# why: reads no argument
def double():
    return 2
