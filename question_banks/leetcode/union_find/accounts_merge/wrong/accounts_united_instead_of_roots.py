# verdict: wrong_answer
# why: union hangs the account itself under the other one, which tears it away from the set it already belonged to
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    parent = list(range(len(accounts)))

    def find(account):
        while parent[account] != account:
            account = parent[account]
        return account

    first = {}
    for number, (_, *addresses) in enumerate(accounts):
        for address in addresses:
            if address not in first:
                first[address] = number
            elif first[address] != number:
                parent[number] = find(first[address])
    people = {}
    for address, number in first.items():
        people.setdefault(find(number), []).append(address)
    return [[accounts[person][0], *sorted(found)] for person, found in people.items()]
