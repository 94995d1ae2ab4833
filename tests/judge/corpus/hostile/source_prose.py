# verdict: compile_error
# why: a pasted explanation
Sure! Here is the solution: double each number by adding it to itself.
