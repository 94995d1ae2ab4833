# verdict: wrong_answer | compile_error
# why: changes __name__ and __file__ and poses as the judge's own module
import sys

__name__ = "interview_cli.judge.nodes"
__file__ = "/tmp/drill-corpus-bank/double/reference.py"
__builtins__ = {}
sys.modules[__name__] = sys.modules.get("solution")


class ListNode:
    def __eq__(self, other):
        return True


def double(x):
    return ListNode()
