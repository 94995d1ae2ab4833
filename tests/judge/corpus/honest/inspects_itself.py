# verdict: accepted
# why: reads its own source and signature
import inspect


def double(x):
    assert "inspect.getsource" in inspect.getsource(double)
    assert list(inspect.signature(double).parameters) == ["x"]
    return 2 * x
