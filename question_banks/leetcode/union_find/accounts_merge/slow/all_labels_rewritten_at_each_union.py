# verdict: time_limit
# why: each union walks over all accounts to rename one label, O(n) a union
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    label = list(range(len(accounts)))
    first: dict[str, int] = {}
    for number, (_, *addresses) in enumerate(accounts):
        for address in addresses:
            other = label[first.setdefault(address, number)]
            own = label[number]
            if own != other:
                label = [other if each == own else each for each in label]
    people: dict[int, list[str]] = {}
    for address, number in first.items():
        people.setdefault(label[number], []).append(address)
    return [[accounts[person][0], *sorted(found)] for person, found in people.items()]
