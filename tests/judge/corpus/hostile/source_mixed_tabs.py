# verdict: compile_error
# why: tabs and spaces that do not agree
def double(x):
	if x:
        return 2 * x
	return 0
