# verdict: runtime_error
# why: function names and source lines of the traceback hold escapes
import linecache

trick = compile("def inner(x):\n    raise ValueError(x)", "solution.py", "exec")
exec(trick)
linecache.cache["solution.py"] = (1, None, ["\x1b[2J\x07\n"] * 50, "solution.py")
inner.__code__ = inner.__code__.replace(co_name="in\x1b[2Jner", co_qualname="\x07")


def double(x):
    return inner(x)
