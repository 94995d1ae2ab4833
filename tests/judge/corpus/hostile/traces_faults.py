# verdict: wrong_answer | runtime_error
# why: faulthandler writes tracebacks into the judge's channel, and to a timer's beat
import faulthandler


def double(x):
    for descriptor in range(3, 16):
        try:
            faulthandler.dump_traceback_later(0.001, repeat=True, file=descriptor)
            faulthandler.dump_traceback(descriptor)
        except (OSError, ValueError):
            continue
    return -1
