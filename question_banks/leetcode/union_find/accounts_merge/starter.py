def accounts_merge(accounts: list[list[str]]) -> list[list[str]]:
    """Return one account for each person: the name, then all addresses of the person in ascending order."""
