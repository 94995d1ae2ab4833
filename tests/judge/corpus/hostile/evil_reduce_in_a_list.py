# verdict: wrong_answer
# why: the same inside a list, and as copy and deepcopy
# question: items
class Evil:
    def __reduce_ex__(self, version):
        return (int, (7,))

    def __deepcopy__(self, memo):
        raise SystemExit(0)

    __copy__ = __deepcopy__


def items(n):
    return [Evil()] * (n + 1)
