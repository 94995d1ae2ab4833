# verdict: runtime_error
# why: an exception whose message is a book
def double(x):
    raise ValueError("word " * 2_000_000)
