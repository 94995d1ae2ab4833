# verdict: wrong_answer | runtime_error
# why: a metaclass whose name and module are computed, with effects
class Meta(type):
    @property
    def __name__(cls):
        raise SystemExit(0)

    @property
    def __module__(cls):
        return "interview_cli.judge.nodes"


class Evil(metaclass=Meta):
    pass


def double(x):
    return Evil()
