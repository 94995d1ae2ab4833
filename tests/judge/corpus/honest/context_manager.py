# verdict: accepted
# why: contextlib, redirected output, suppress
import contextlib
import io


@contextlib.contextmanager
def quiet():
    with contextlib.redirect_stdout(io.StringIO()) as said:
        yield said


def double(x):
    with quiet() as said, contextlib.suppress(ZeroDivisionError):
        print(2 * x)
        1 / 0
    return int(said.getvalue())
