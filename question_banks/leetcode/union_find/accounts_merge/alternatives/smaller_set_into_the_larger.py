def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    """Each address knows its person's list; the shorter list is poured into the longer one."""
    person_of: dict[str, list[str]] = {}
    for name, *addresses in accounts:
        person = [name]
        for address in addresses:
            other = person_of.get(address)
            if other is person:
                continue
            if other is None:
                other = [name, address]
            if len(other) > len(person):
                person, other = other, person
            person += other[1:]
            for moved in other[1:]:
                person_of[moved] = person
        for address in addresses:
            person_of[address] = person
    people = {id(person): person for person in person_of.values()}
    return [[person[0], *sorted(person[1:])] for person in people.values()]
