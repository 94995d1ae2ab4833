# verdict: compile_error | runtime_error
# why: a number where a function should be
double = 2
