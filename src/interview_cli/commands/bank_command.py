"""drill bank: what is done to banks, and to the learner's own cases beside them."""

from __future__ import annotations

from interview_cli.commands import bank_cases
from interview_cli.commands.plain import plain_app

app = plain_app()


@app.callback(no_args_is_help=True)
def bank() -> None:
    """Keep cases of your own: inputs that failed once are tried first from then on."""


app.command("add-case")(bank_cases.add_case)
app.command("cases")(bank_cases.cases)
app.command("drop-case")(bank_cases.drop_case)
