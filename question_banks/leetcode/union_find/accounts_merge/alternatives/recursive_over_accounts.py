def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    owners: dict[str, list[int]] = {}
    for number, account in enumerate(accounts):
        for address in account[1:]:
            owners.setdefault(address, []).append(number)
    visited = [False] * len(accounts)

    def collect(number: int, found: set[str]) -> set[str]:
        visited[number] = True
        for address in accounts[number][1:]:
            if address not in found:
                found.add(address)
                for other in owners[address]:
                    if not visited[other]:
                        collect(other, found)
        return found

    return [
        [account[0], *sorted(collect(number, set()))] for number, account in enumerate(accounts) if not visited[number]
    ]
