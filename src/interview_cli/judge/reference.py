"""The bank's own solution, run in the tester: what tests hold as `reference`."""

from __future__ import annotations

import copy
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from interview_cli.judge import prelude


class Reference:
    """The reference as a test calls it; arguments are copied, so it may change them."""

    def __init__(self, module: ModuleType, entry: str, driver: ModuleType | None = None) -> None:
        self._module = module
        self._entry = entry
        self._driver = driver

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        return self.__getattr__(self._entry)(*arguments, **keywords)

    def __getattr__(self, name: str) -> Any:
        driver = getattr(self._driver, name, None)
        if driver is not None and getattr(driver, "__module__", "") == getattr(self._driver, "__name__", None):
            return driver
        target = getattr(self._module, name)
        if isinstance(target, type):
            return target
        return lambda *arguments, **keywords: target(*copy.deepcopy(arguments), **copy.deepcopy(keywords))


def load_module(path: Path, node: str = "", **given: Any) -> ModuleType:
    """A Python file of the bank as a module, with the prelude's names and those given."""
    spec = importlib.util.spec_from_file_location(f"drill_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    vars(module).update({name: value for name, value in prelude.names(node).items() if name not in vars(module)})
    vars(module).update(given)
    spec.loader.exec_module(module)
    return module
