from collections import defaultdict


def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    linked: defaultdict[str, list[str]] = defaultdict(list)
    name_of: dict[str, str] = {}
    for name, first, *others in accounts:
        name_of[first] = name
        for other in others:
            name_of[other] = name
            linked[first].append(other)
            linked[other].append(first)
    seen: set[str] = set()
    merged: list[list[str]] = []
    for address, name in name_of.items():
        if address in seen:
            continue
        seen.add(address)
        person = [address]
        for reached in person:
            for other in linked[reached]:
                if other not in seen:
                    seen.add(other)
                    person.append(other)
        merged.append([name, *sorted(person)])
    return merged
