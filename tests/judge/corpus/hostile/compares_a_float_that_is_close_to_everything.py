# verdict: wrong_answer
# why: a subclass of float that bends every comparison and subtraction
# question: halve
class Near(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __le__(self, other):
        return True

    __lt__ = __ge__ = __gt__ = __le__

    def __abs__(self):
        return 0.0

    __hash__ = float.__hash__


def halve(x):
    return Near(0)
