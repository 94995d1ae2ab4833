# verdict: wrong_answer | runtime_error | time_limit | memory_limit
# why: _thread directly, with small stacks, as many as there is room for
import _thread
import time

_thread.stack_size(32768)


def double(x):
    for _ in range(1000):
        try:
            _thread.start_new_thread(time.sleep, (30,))
        except RuntimeError:
            break
    return -1
