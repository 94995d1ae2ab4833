# verdict: runtime_error | time_limit
# why: asks the learner for the answer
def double(x):
    return int(input(f"What is twice {x}? "))
