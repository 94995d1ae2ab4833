# verdict: wrong_answer | runtime_error
# why: finds the performer in the frames and gives it another entry point and other answers
import sys


def double(x):
    frame = sys._getframe()
    while frame:
        me = frame.f_locals.get("self")
        if type(me).__name__ == "Performer":
            me.entry_point = lambda x: {"accepted": True}
            me.objects.clear()
            me._handle_of = lambda value: 10**6
        for name, value in list(frame.f_locals.items()):
            if type(value) is dict and "order" in value:
                value.clear()
        frame = frame.f_back
    return object()
