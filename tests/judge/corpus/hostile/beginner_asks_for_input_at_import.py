# verdict: compile_error
# why: the main program is not guarded
def double(x):
    return 2 * x


print(double(int(input("x? "))))
