# verdict: wrong_answer
# why: __class__ claims to be int
class Disguised:
    @property
    def __class__(self):
        return int

    def __eq__(self, other):
        return True

    def __int__(self):
        return 2

    __index__ = __int__


def double(x):
    return Disguised()
