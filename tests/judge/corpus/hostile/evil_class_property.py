# verdict: wrong_answer | runtime_error
# why: __class__ and __dict__ raise
class Evil:
    @property
    def __class__(self):
        raise SystemExit(0)

    @property
    def __dict__(self):
        raise KeyboardInterrupt


def double(x):
    return Evil()
