# verdict: wrong_answer
# why: the addresses of all accounts of a person are strung together, so a shared one occurs several times
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    parent = {}

    def find(address):
        while parent[address] != address:
            address = parent[address]
        return address

    for account in accounts:
        for address in account[1:]:
            parent.setdefault(address, address)
            parent[find(address)] = find(account[1])
    people = {}
    for name, *addresses in accounts:
        people.setdefault(find(addresses[0]), [name]).extend(addresses)
    return [[name, *sorted(addresses)] for name, *addresses in people.values()]
