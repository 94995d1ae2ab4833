# verdict: wrong_answer
# why: the message names the type of what was returned
def double(x):
    return type("Int\x1b[2J\x1b]0;pwned\x07", (), {})()
