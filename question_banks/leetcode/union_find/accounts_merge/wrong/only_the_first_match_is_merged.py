# verdict: wrong_answer
# why: an account joins the first group it shares an address with, and the other groups it connects stay apart
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    group_of = {}
    groups = []
    for name, *addresses in accounts:
        group = next((group_of[address] for address in addresses if address in group_of), None)
        if group is None:
            group = (name, set())
            groups.append(group)
        for address in addresses:
            if address not in group_of:
                group[1].add(address)
                group_of[address] = group
    return [[name, *sorted(found)] for name, found in groups]
