# verdict: time_limit
# why: each account is compared with all groups found so far, O(n²)
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    groups: list[tuple[str, set[str]]] = []
    for name, *addresses in accounts:
        merged = set(addresses)
        others = []
        for group in groups:
            if group[1].isdisjoint(addresses):
                others.append(group)
            else:
                merged |= group[1]
        groups = [*others, (name, merged)]
    return [[name, *sorted(merged)] for name, merged in groups]
