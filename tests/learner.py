"""A learner made up of parameters: what they recall is drawn from their own forgetting curve."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.histories import Answer
from interview_cli.schedule.memory import Scheduler
from interview_cli.schedule.parameters import DEFAULT, Parameters

FIRST_DAY = date(2026, 1, 1)

FORGETFUL = Parameters("forgetful", (0.1, 0.3, 0.5, 1.0, *DEFAULT.weights[4:8], 1.0, *DEFAULT.weights[9:20], 0.4))
"""Whoever forgets faster than most."""


def reviews_of(learner: Parameters, questions: int, days: int, seed: int) -> list[Answer]:
    """Their reviews in the order of time: each question is begun on some day and comes up when the default parameters
    make it due."""
    random = Random(seed)
    answers: list[Answer] = []
    schedule, truth = Scheduler(0.9), Scheduler(0.9, parameters=learner)
    for name in (f"bank/{number}" for number in range(questions)):
        planned: Memory | None = None
        known: Memory | None = None
        day = random.randrange(days)
        reps = 0
        while day < days:
            today = FIRST_DAY + timedelta(day)
            recalled = random.random() < (0.7 if known is None else truth.retrievability(known, today))
            rating: Rating = random.choice([2, 3, 3, 3, 4]) if recalled else 1
            answers.append(Answer(name, rating, today))
            planned = schedule.review(name, planned, rating, today, reps)
            known = truth.review(name, known, rating, today, reps)
            day = (date.fromisoformat(planned.due_day) - FIRST_DAY).days
            reps += 1
    return sorted(answers, key=lambda answer: answer.day)
