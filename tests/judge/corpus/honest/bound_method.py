# verdict: accepted
# why: a method of a built-in type as entry point
double = (2).__mul__
