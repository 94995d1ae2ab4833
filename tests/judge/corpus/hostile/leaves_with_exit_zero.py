# verdict: runtime_error
# why: sys.exit(0) in a call looks like success to a judge that reads exit codes
import sys


def double(x):
    sys.exit(0)
