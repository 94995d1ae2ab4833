def reverse(head: ListNode | None) -> ListNode | None: ...  # noqa: F821
