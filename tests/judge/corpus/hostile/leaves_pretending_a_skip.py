# verdict: runtime_error
# why: raises pytest's own Skipped, which an in-process judge counts as no failure
def double(x):
    from _pytest.outcomes import Skipped

    raise Skipped("not today")
