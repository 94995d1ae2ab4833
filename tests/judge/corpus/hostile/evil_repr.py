# verdict: runtime_error
# why: an exception whose words cannot be asked for
class Evil:
    def __repr__(self):
        raise SystemExit

    __str__ = __repr__


def double(x):
    raise Exception(Evil())
