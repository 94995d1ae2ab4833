# verdict: accepted
# why: weakref, with a callback and a WeakValueDictionary
import weakref


class Box:
    def __init__(self, value):
        self.value = value


def double(x):
    box = Box(x)
    known = weakref.WeakValueDictionary(box=box)
    answer = 2 * known["box"].value
    weakref.finalize(box, print, "gone")
    return answer
