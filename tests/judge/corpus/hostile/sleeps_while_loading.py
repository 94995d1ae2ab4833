# verdict: time_limit
# why: the file never finishes loading
import time

time.sleep(10**6)
