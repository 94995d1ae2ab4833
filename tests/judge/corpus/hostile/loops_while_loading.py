# verdict: time_limit
# why: a loop at the top of the file
while True:
    pass
