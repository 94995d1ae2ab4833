# verdict: wrong_answer
# why: clears the screen, renames the window, asks the terminal to type
def double(x):
    print("\x1b[2J\x1b]0;pwned\x07\x1b[6n\x1bP+q544e\x1b\\\x9b31m\r\x08\x7f\u202e\u2066\u200b", flush=True)
    return -1
