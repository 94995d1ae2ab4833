# verdict: runtime_error | wrong_answer
# why: a node table with unknown classes, wrong lengths and indexes that do not exist
# question: reverse_list
import json

real = json.dumps


def forged(message, *rest, **options):
    if type(message) is dict and "value" in message:
        rows = [["ListNode", {"n": 99}, {"n": -1}], ["type", 1], 7, None, ["ListNode"]]
        message = {**message, "value": {"n": 10**6}, "nodes": rows}
    return real(message, *rest, **options)


json.dumps = forged


def reverse(head):
    return head
