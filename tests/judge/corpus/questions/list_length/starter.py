def length(head: ListNode | None) -> int: ...  # noqa: F821
