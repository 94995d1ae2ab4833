# verdict: wrong_answer
# why: the addresses are returned in the order in which they were found
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    groups = []
    for name, *addresses in accounts:
        joined = [group for group in groups if any(address in group for address in addresses)]
        groups = [group for group in groups if group not in joined]
        merged = [name]
        for group in [*joined, [name, *addresses]]:
            merged += [address for address in group[1:] if address not in merged]
        groups.append(merged)
    return groups
