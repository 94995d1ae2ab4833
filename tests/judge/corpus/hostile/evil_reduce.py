# verdict: wrong_answer
# why: runs a function of its choice when it is unpickled
import os


class Evil:
    def __reduce__(self):
        return (os.system, ("touch /tmp/drill-corpus-unpickled",))


def double(x):
    return Evil()
