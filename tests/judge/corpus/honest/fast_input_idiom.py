# verdict: accepted
# why: rebinds input and print as contest solutions do
import sys

input = sys.stdin.readline
print = sys.stdout.write


def double(x):
    print(f"{x}\n")
    return 2 * x
