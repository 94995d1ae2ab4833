# verdict: wrong_answer
# why: the answer is a class whose metaclass says yes to all
class Meta(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 0

    def __instancecheck__(cls, other):
        return True


class Answer(metaclass=Meta):
    pass


def double(x):
    return Answer
