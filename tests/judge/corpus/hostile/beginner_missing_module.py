# verdict: compile_error
# why: a package that is not installed
import no_such_package_anywhere


def double(x):
    return 2 * x
