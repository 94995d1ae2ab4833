# verdict: compile_error
# why: the file ends the process before a single test
import sys

sys.exit(0)
