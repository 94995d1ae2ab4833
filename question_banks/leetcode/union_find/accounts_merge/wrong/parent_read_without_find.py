# verdict: wrong_answer
# why: groups by parent[account] at the end, which is not the root after later unions
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    parent = list(range(len(accounts)))

    def find(account):
        if parent[account] != account:
            parent[account] = find(parent[account])
        return parent[account]

    first = {}
    for number, (_, *addresses) in enumerate(accounts):
        for address in addresses:
            parent[find(number)] = find(first.setdefault(address, number))
    people = {}
    for address, number in first.items():
        people.setdefault(parent[number], []).append(address)
    return [[accounts[person][0], *sorted(found)] for person, found in people.items()]
