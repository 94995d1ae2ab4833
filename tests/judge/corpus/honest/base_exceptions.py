# verdict: accepted
# why: raises and catches SystemExit and KeyboardInterrupt itself
def double(x):
    for kind in (SystemExit, KeyboardInterrupt, GeneratorExit):
        try:
            raise kind(x)
        except kind:
            continue
    return 2 * x
