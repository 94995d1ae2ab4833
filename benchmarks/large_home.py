"""A home with very many cards and reviews, as years of practice would leave it."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

import msgspec

from interview_cli.journal.database import open_for_writing
from interview_cli.journal.events import Evidence, Memory, Rating, Reviewed
from interview_cli.journal.journal import INSERT_EVENT
from interview_cli.schedule.parameters import DEFAULT

CARDS_A_DECK = 200
TOPICS = 20
DAY_MICROSECONDS = 86_400_000_000


def build_bank(folder: Path, cards: int) -> Path:
    """A bank of so many cards in decks of 200, over 20 topics."""
    bank = folder / "large"
    bank.mkdir(parents=True)
    topics = ", ".join(f"topic-{number}: Topic {number}" for number in range(TOPICS))
    (bank / "bank.yaml").write_text(f"title: Large\nlicence: MIT\ntopics: {{{topics}}}\n", encoding="utf-8")
    for deck in range(-(-cards // CARDS_A_DECK)):
        lines = [f"title: Deck {deck}\ntopics: [topic-{deck % TOPICS}]\ncards:\n"]
        lines += [
            f"  - id: card-{number}\n    front: What is the number {number}?\n    back: It is {number}.\n"
            for number in range(deck * CARDS_A_DECK, min((deck + 1) * CARDS_A_DECK, cards))
        ]
        (bank / f"deck_{deck}.yaml").write_text("".join(lines), encoding="utf-8")
    return bank


def build_journal(path: Path, cards: int, reviews: int, due: int, today: date) -> None:
    """A journal in which all cards have been reviewed, so often altogether, and so many of them are due today."""
    random = Random(1)
    encoder = msgspec.json.Encoder()
    times = reviews // cards
    late = set(random.sample(range(cards), due))
    noon = int((today - date(1970, 1, 1)).total_seconds()) * 1_000_000 + DAY_MICROSECONDS // 2
    rows = []
    for time in range(times):
        # The newest reviews are of yesterday; each round before lies further back.
        back = 1 + (times - 1 - time) * 30
        day = today - timedelta(days=back)
        for card in range(cards):
            rating: Rating = 1 if random.random() < 0.1 else 3
            days = random.randint(2, 90)
            due_day = today if card in late else day + timedelta(days=days + back if time == times - 1 else days)
            memory = Memory(
                stability=round(random.uniform(1, 90), 4),
                difficulty=round(random.uniform(1, 10), 4),
                last_day=day.isoformat(),
                due_day=due_day.isoformat(),
                parameters=DEFAULT.version,
            )
            identity = f"{time:08x}{card:08x}".ljust(32, "0")
            body = Reviewed(
                attempt=identity,
                question=f"large/card-{card}",
                question_kind="card",
                rating=rating,
                study_day=day.isoformat(),
                memory=memory,
                seconds=round(random.uniform(3, 20), 2),
                evidence=Evidence(solved=rating > 1, seconds=8.0),
                topics=(f"topic-{card // CARDS_A_DECK % TOPICS}",),
            )
            stamp = noon - back * DAY_MICROSECONDS + card
            rows.append((identity, stamp, stamp, "reviewed", encoder.encode(body).decode()))
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(open_for_writing(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(INSERT_EVENT, rows)
        connection.execute("COMMIT")
