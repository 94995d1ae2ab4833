# verdict: accepted
# why: a decorator without functools.wraps
def logged(function):
    def inner(*arguments, **keywords):
        print(function.__name__, arguments)
        return function(*arguments, **keywords)

    return inner


@logged
def double(x):
    return 2 * x
