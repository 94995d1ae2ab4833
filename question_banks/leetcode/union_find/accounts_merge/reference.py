from collections import defaultdict


def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    parent = list(range(len(accounts)))

    def find(account: int) -> int:
        while parent[account] != account:
            parent[account] = parent[parent[account]]
            account = parent[account]
        return account

    first_owner: dict[str, int] = {}
    for account, (_, *addresses) in enumerate(accounts):
        for address in addresses:
            owner = first_owner.setdefault(address, account)
            parent[find(account)] = find(owner)

    addresses_of: defaultdict[int, list[str]] = defaultdict(list)
    for address, owner in first_owner.items():
        addresses_of[find(owner)].append(address)
    return [[accounts[person][0], *sorted(addresses)] for person, addresses in addresses_of.items()]
