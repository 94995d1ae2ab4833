# verdict: accepted
# why: sys.exit in the guarded main program
import sys


def double(x):
    return 2 * x


def main():
    assert double(2) == 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
