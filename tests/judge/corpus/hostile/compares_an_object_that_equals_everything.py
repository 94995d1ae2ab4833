# verdict: wrong_answer
# why: an object whose __eq__ says yes to all
class Everything:
    def __eq__(self, other):
        return True

    __hash__ = None


def double(x):
    return Everything()
