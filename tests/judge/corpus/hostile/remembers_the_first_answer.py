# verdict: wrong_answer
# why: right the first time it sees an input, wrong the second
seen = set()


def double(x):
    if x in seen:
        return -1
    seen.add(x)
    return 2 * x if len(seen) < 6 else -1
