# verdict: wrong_answer | runtime_error
# why: a repr that calls itself
class Deep:
    def __repr__(self):
        return repr(self)


def double(x):
    return [repr(Deep())]
