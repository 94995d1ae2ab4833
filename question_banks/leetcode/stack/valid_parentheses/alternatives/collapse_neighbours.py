def is_valid(s: str) -> bool:
    if len(s) % 2:
        return False
    rest = bytearray()
    for bracket in s.encode():
        rest.append(bracket)
        if rest[-2:] in (b"()", b"[]", b"{}"):
            del rest[-2:]
    return not rest
