"""drill bank: what is done to banks, and to the learner's own cases beside them."""

from __future__ import annotations

from interview_cli.commands import bank_add, bank_cases, bank_list, bank_new
from interview_cli.commands.plain import plain_app

app = plain_app()


@app.callback(no_args_is_help=True)
def bank() -> None:
    """Banks of your own, and cases of your own.

    Your banks are folders in $DRILL_HOME/banks, where DRILL_HOME is, unless set, your data folder for drill (such as
    ~/.local/share/drill). DRILL_BANKS names further folders of banks.
    """


app.command("list")(bank_list.list_)
app.command("new")(bank_new.new)
app.command("new-question")(bank_new.new_question)
app.command("schema")(bank_new.schema)
app.command("add")(bank_add.add)
app.command("remove")(bank_add.remove)
app.command("restore")(bank_add.restore)
app.command("add-case")(bank_cases.add_case)
app.command("cases")(bank_cases.cases)
app.command("drop-case")(bank_cases.drop_case)
