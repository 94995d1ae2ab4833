# verdict: wrong_answer | runtime_error
# why: cannot be asked whether it is true
class Evil:
    def __bool__(self):
        raise SystemExit(0)

    __len__ = __bool__


def double(x):
    return Evil()
