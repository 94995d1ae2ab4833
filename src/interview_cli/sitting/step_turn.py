"""What keys and typed lines do in a step other than coding."""

from __future__ import annotations

from interview_cli.journal.events import Noted
from interview_cli.sitting.attempt import Attempt, Cost
from interview_cli.sitting.complexity import same_growth
from interview_cli.sitting.effects import Append, Ask, Effect
from interview_cli.sitting.steps import GRADES, PLAN

COST_PROMPT = "how does its time grow, such as O(n log n)"


class StepTurn:
    """One visit to a step. `done` once there is nothing more to do in it."""

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self.step = attempt.course.current
        self.done = False
        self.number = 0
        """Which line of the plan, or which follow-up question, comes next; counted from 0."""
        self.revealed = False
        """Whether the model's answer to the follow-up question is shown."""

    def key(self, name: str) -> list[Effect]:
        """`enter` writes, `n` goes on; a follow-up question is answered, revealed and graded."""
        if self.step == "follow_ups" and self.revealed:
            return self._graded(name)
        if name == "n":
            self.done = True
        elif name == "enter":
            return [self._ask()]
        elif name == "space" and self.step == "follow_ups":
            self.revealed = True
        return []

    def typed(self, text: str | None) -> list[Effect]:
        """The line that was asked for; None when it was broken off. Going on with an empty one is allowed in a plan."""
        if text is None:
            return []
        line = text.strip()
        if self.step == "plan":
            return self._planned(line)
        if not line:
            return []
        if self.step == "follow_ups":
            self.revealed = True
            return [self._note(f"follow-up {self.number + 1}", line)]
        if self.step == "complexity":
            self.attempt.cost = Cost(line, same_growth(line, self.attempt.problem.cost))
        self.done = True
        return [self._note(self.step, line)]

    def _ask(self) -> Ask:
        if self.step == "plan":
            name, prompt = PLAN[self.number]
            return Ask(f"{name} ({prompt})")
        if self.step == "pattern":
            return Ask("which pattern is it", self.attempt.problem.patterns)
        if self.step == "dry_run":
            return Ask("what does the last call give, by your code")
        if self.step == "complexity":
            return Ask(COST_PROMPT)
        return Ask("your answer")

    def _planned(self, line: str) -> list[Effect]:
        name, _ = PLAN[self.number]
        self.number = (self.number + 1) % len(PLAN)
        effects: list[Effect] = [self._note(f"plan: {name}", line)] if line else []
        # The lines are asked for one after the other.
        return [*effects, self._ask()] if self.number else effects

    def _graded(self, key: str) -> list[Effect]:
        if key != "n" and key not in GRADES:
            return []
        question = f"follow-up {self.number + 1}"
        effects: list[Effect] = [self._note(f"{question} grade", GRADES[key])] if key in GRADES else []
        self.number, self.revealed = self.number + 1, False
        self.done = self.number >= self.attempt.problem.follow_ups
        return effects

    def _note(self, step: str, text: str) -> Append:
        self.attempt.course.notes[step] = text
        return Append(Noted(self.attempt.id, self.attempt.problem.id, step, text))
