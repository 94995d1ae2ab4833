# verdict: runtime_error | wrong_answer | output_limit | time_limit
# why: puts its output where the judge's channel was, and the channel where the output was
import os


def double(x):
    for descriptor in range(3, 32):
        try:
            os.fstat(descriptor)
            spare = os.dup(1)
            os.dup2(descriptor, 1)
            os.dup2(spare, descriptor)
        except OSError:
            continue
    print('{"value": 14}', flush=True)
    return 2 * x
