# verdict: accepted
# why: runs its own examples when it is loaded, and prints
def double(x):
    return 2 * x


def main():
    for x in (1, 2, 3):
        print(f"double({x}) = {double(x)}")


main()
