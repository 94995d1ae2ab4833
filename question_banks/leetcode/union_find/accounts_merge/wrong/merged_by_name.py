# verdict: wrong_answer
# why: takes the name for the person, but two customers may have the same name
def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    people = {}
    for name, *addresses in accounts:
        people.setdefault(name, set()).update(addresses)
    return [[name, *sorted(addresses)] for name, addresses in people.items()]
