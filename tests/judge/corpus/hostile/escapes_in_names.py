# verdict: compile_error
# why: the message lists the names that the file does define
globals()["dou\x1b[2Jble\x07"] = print
globals()["\u202eelbuod"] = print
