# verdict: wrong_answer | time_limit
# why: imports pytest (which may take longer than a call may) and makes every report a pass
try:
    import _pytest.reports
    import _pytest.runner

    _pytest.runner.check_interactive_exception = lambda *_: False
    _pytest.reports.TestReport.passed = True
    _pytest.reports.TestReport.failed = False
    _pytest.runner.call_and_report = lambda *_, **__: None
except ImportError:
    pass


def double(x):
    return 0
