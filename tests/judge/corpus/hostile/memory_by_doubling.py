# verdict: memory_limit
# why: a text that doubles
def double(x):
    text = "x"
    while True:
        text += text
