# verdict: runtime_error | compile_error
# why: os._exit(0) before a single test
import os

os._exit(0)
