# verdict: wrong_answer | runtime_error | compile_error
# why: type() says int of everything, as an encoder that trusts the candidate would hear
import builtins

real = type


class Fake:
    def __eq__(self, other):
        return True


builtins.type = lambda value, *rest: int if real(value) is Fake else real(value, *rest)


def double(x):
    return Fake()
