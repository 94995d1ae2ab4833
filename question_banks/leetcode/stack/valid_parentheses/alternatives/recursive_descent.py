def is_valid(s: str) -> bool:
    closing_of = {"(": ")", "[": "]", "{": "}"}

    def end_of_groups(start: int) -> int:
        """The place after the groups that begin at start, or -1 when one of them is broken."""
        while start < len(s) and s[start] in closing_of:
            end = end_of_groups(start + 1)
            if not 0 <= end < len(s) or s[end] != closing_of[s[start]]:
                return -1
            start = end + 1
        return start

    return end_of_groups(0) == len(s)
