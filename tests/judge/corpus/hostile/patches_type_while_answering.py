# verdict: wrong_answer | runtime_error
# why: the same, but only once the file is loaded
import builtins

real = type


class Fake:
    def __eq__(self, other):
        return True


def double(x):
    builtins.type = lambda value, *rest: int if real(value) is Fake else real(value, *rest)
    return Fake()
