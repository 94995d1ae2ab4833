# verdict: accepted
# why: a class as a decorator, with counting
class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *arguments):
        self.calls += 1
        return self.function(*arguments)


@Counted
def double(x):
    return 2 * x
