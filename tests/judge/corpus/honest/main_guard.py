# verdict: accepted
# why: its own main program asks for input
def double(x):
    return 2 * x


if __name__ == "__main__":
    print(double(int(input())))
