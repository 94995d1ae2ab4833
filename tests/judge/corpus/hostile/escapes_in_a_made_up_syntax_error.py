# verdict: compile_error
# why: raises a SyntaxError with every field of its choice
raise SyntaxError("bad\x1b[2J\x07", ("solution.py", 10**6, 10**6, "\x1b]0;pwned\x07" * 100 + "\u202e"))
