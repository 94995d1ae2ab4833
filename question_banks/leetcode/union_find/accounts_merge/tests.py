import random

from hypothesis import given
from hypothesis import strategies as st

ADDRESSES = [f"{letter}{number}@x.org" for letter in "ab" for number in (1, 10, 2, 3)]


def people(sets):
    """The unions of all sets of addresses that hang together."""
    found = []
    for addresses in sets:
        near = [person for person in found if person & set(addresses)]
        found = [person for person in found if not person & set(addresses)]
        found.append(set(addresses).union(*near))
    return found


def named(sets, names):
    """Accounts with these addresses, and what they are merged into; persons get the names in turn."""
    found = people(sets)
    merged = sorted([names[index % len(names)], *sorted(person)] for index, person in enumerate(found))
    name_of = {address: name for name, *person in merged for address in person}
    return [[name_of[addresses[0]], *addresses] for addresses in sets], merged


def check(solution, accounts, merged):
    """Compares in one order; the message names what is wrong with an account."""
    answer = sorted(solution(accounts))
    held = [address for account in answer for address in account[1:]]
    for account in answer:
        assert account[1:] == sorted(set(account[1:])), "the addresses ascend, and none stands twice"
    assert sorted(set(held)) == sorted(held), "an address stands in two of the merged accounts"
    assert answer == sorted(merged)


def test_examples(solution):
    accounts = [
        ["Ida", "i@a.org", "ida@b.org"],
        ["Ole", "ole@c.org"],
        ["Ida", "x@d.org", "i@a.org"],
        ["Ida", "ida@e.org"],
    ]
    check(solution, accounts, [["Ida", "i@a.org", "ida@b.org", "x@d.org"], ["Ida", "ida@e.org"], ["Ole", "ole@c.org"]])
    accounts = [["Per", "p1@a.org"], ["Per", "p2@a.org"], ["Per", "p2@a.org", "p1@a.org"]]
    check(solution, accounts, [["Per", "p1@a.org", "p2@a.org"]])


def test_single_account(solution):
    check(solution, [["Eva", "e@x.org"]], [["Eva", "e@x.org"]])


def test_addresses_of_a_single_account_are_sorted(solution):
    check(solution, [["Eva", "z@x.org", "b@x.org", "k@x.org"]], [["Eva", "b@x.org", "k@x.org", "z@x.org"]])


def test_strings_are_sorted_not_numbers(solution):
    check(solution, [["Eva", "e2@x.org", "e10@x.org"]], [["Eva", "e10@x.org", "e2@x.org"]])


def test_same_name_does_not_make_one_person(solution):
    check(solution, [["Eva", "a@x.org"], ["Eva", "b@x.org"]], [["Eva", "a@x.org"], ["Eva", "b@x.org"]])


def test_same_account_twice(solution):
    check(solution, [["Eva", "b@x.org", "a@x.org"]] * 2, [["Eva", "a@x.org", "b@x.org"]])


def test_capital_letters_of_names_are_kept(solution):
    check(solution, [["eVA", "a@x.org"], ["Eva", "b@x.org"]], [["Eva", "b@x.org"], ["eVA", "a@x.org"]])


def test_last_account_joins_all_before(solution):
    accounts = [["Bo", "a@x.org"], ["Bo", "b@x.org"], ["Bo", "c@x.org"], ["Bo", "a@x.org", "b@x.org", "c@x.org"]]
    check(solution, accounts, [["Bo", "a@x.org", "b@x.org", "c@x.org"]])


def test_chain_without_a_common_address(solution):
    accounts = [["Bo", "a@x.org", "b@x.org"], ["Bo", "c@x.org", "d@x.org"], ["Bo", "b@x.org", "c@x.org"]]
    check(solution, accounts, [["Bo", "a@x.org", "b@x.org", "c@x.org", "d@x.org"]])


def test_two_pairs_joined_afterwards(solution):
    sets = [["b1"], ["a1"], ["a1", "a2"], ["b1", "b2"], ["b2", "a2"], ["c1"]]
    accounts, merged = named([[f"{each}@x.org" for each in group] for group in sets], ["Bo"])
    check(solution, accounts, merged)


def test_longest_name_and_addresses(solution):
    name, one, other = "N" * 30, "a" * 24 + "@x.org", "b" * 24 + "@x.org"
    check(solution, [[name, other, one]], [[name, one, other]])
    check(solution, [["A", "a@b"]], [["A", "a@b"]])


def test_nine_addresses_in_an_account(solution):
    addresses = [f"{number}@x.org" for number in range(9)]
    check(solution, [["Eva", *reversed(addresses)], ["Eva", "4@x.org"]], [["Eva", *addresses]])


@given(st.lists(st.lists(st.sampled_from(ADDRESSES), min_size=1, max_size=3, unique=True), min_size=1, max_size=7))
def test_few_addresses_against_merging(solution, sets):
    """one account for each group that hangs together, with all its addresses"""
    check(solution, *named(sets, ["Bo"]))


@given(
    st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=3, unique=True), min_size=1, max_size=12),
    st.lists(st.sampled_from(["Ann", "Bo", "bo"]), min_size=1, max_size=3),
)
def test_several_persons_against_merging(solution, sets, names):
    """one account for each group that hangs together, with all its addresses"""
    check(solution, *named([[f"m{number}@x.org" for number in numbers] for numbers in sets], names))


@given(st.permutations(range(9)), st.sets(st.integers(0, 8), max_size=3))
def test_chains_in_any_order(solution, order, gaps):
    """accounts that share one address each with the next, with gaps between the persons"""
    sets = [[f"m{link}@x.org", f"{'x' if link in gaps else 'm'}{link + 1}@x.org"] for link in order]
    check(solution, *named(sets, ["Bo", "Ann"]))


def test_ten_thousand_persons(solution):
    """nobody has to be compared with all others"""
    accounts = [["Eva", f"a{number}@x.org", f"b{number}@x.org"] for number in range(10_000)]
    check(solution, accounts, accounts)


def test_ten_thousand_accounts_of_one_person_in_a_chain(solution):
    """a chain of accounts in any order"""
    accounts = [["Eva", f"m{number}@x.org", f"m{number + 1}@x.org"] for number in range(10_000)]
    random.Random(721).shuffle(accounts)
    check(solution, accounts, [["Eva", *sorted(f"m{number}@x.org" for number in range(10_001))]])


def joined_one_by_one(size):
    """Each second account joins a new address to the very first one."""
    accounts = [["Eva", "m0@x.org"]]
    for number in range(1, size // 2):
        accounts += [["Eva", f"m{number}@x.org"], ["Eva", "m0@x.org", f"m{number}@x.org"]]
    return (accounts,)


def test_sets_do_not_become_long_chains(scaling):
    """joining a set to another one must not make the way to its root longer and longer"""
    scaling(joined_one_by_one, start=2_500, largest=10_000)


GROWS_TO = 10_000


def growing(solution, n):
    """accounts of which each shares an address with the next"""
    solution([["Ann", f"m{number:05}@x.org", f"m{number + 1:05}@x.org"] for number in range(n)])
