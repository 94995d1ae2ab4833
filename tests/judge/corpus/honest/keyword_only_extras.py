# verdict: accepted
# why: more parameters than asked for, all with defaults
def double(x, *, factor=2, memo={}, **rest):
    return factor * x
