# verdict: accepted
# why: indented with tabs
def double(x):
	if x:
		return 2 * x
	return 0
