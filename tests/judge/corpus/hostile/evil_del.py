# verdict: wrong_answer | runtime_error
# why: ends the process when it is forgotten
import os


class Evil:
    def __del__(self):
        os._exit(0)


def double(x):
    return [Evil()]
