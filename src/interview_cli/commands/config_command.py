"""drill config: settings."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def config(
    name: Annotated[str | None, typer.Argument(help="The setting.")] = None,
    value: Annotated[str | None, typer.Argument(help="Its new value.")] = None,
) -> None:
    """Show the settings, or change one.

    drill config editor "code --wait"
    """
    import msgspec

    from interview_cli.bank.library import nearest
    from interview_cli.commands.context import Context
    from interview_cli.config import write_setting
    from interview_cli.errors import UsageError

    context = Context()
    name = name and name.replace(".", "_")
    if name is not None and value is not None:
        write_setting(context.places.config, name, value)
        return
    settings = msgspec.structs.asdict(context.config)
    if name is not None and name not in settings:
        raise UsageError(f"there is no setting `{name}`", nearest(name, settings))
    if name is not None:
        print(settings[name])
        return
    print(f"# {context.places.config}")
    for setting, current in settings.items():
        print(f"{setting}: {current}")
