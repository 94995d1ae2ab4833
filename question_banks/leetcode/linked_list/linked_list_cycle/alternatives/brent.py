def has_cycle(head: ListNode | None) -> bool:
    """The resting pointer is moved to the runner after 1, 2, 4, … steps."""
    if head is None:
        return False
    resting, runner = head, head.next
    steps, rest = 1, 1
    while runner is not None and runner is not resting:
        if steps == rest:
            resting, steps, rest = runner, 0, 2 * rest
        runner = runner.next
        steps += 1
    return runner is not None
