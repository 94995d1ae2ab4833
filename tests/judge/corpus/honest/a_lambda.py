# verdict: accepted
# why: a lambda
double = lambda x: 2 * x
