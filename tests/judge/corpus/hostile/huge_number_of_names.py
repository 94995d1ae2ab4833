# verdict: compile_error | time_limit
# why: a hundred thousand functions, none of them the right one
for _i in range(100_000):
    globals()[f"function_{_i}"] = print
