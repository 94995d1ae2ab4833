# verdict: runtime_error
# why: the same in the message and in the name of an exception
def double(x):
    raise type("Error\x1b[2J", (Exception,), {})("\x1b]0;pwned\x07\x9b31m\r\n\x1b[31m\u202e")
