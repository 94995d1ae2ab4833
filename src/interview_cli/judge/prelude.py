"""The names that a pasted LeetCode solution expects without importing them."""

from __future__ import annotations

import bisect
import builtins
import collections
import copy
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import statistics
import string
import sys
import typing
from types import ModuleType
from typing import Any

from interview_cli.judge.nodes import NODE_KINDS, ListNode, TreeNode

_STARRED: tuple[ModuleType, ...] = (
    typing,
    string,
    re,
    collections,
    heapq,
    bisect,
    copy,
    math,
    random,
    statistics,
    itertools,
    functools,
    operator,
)
_MODULES: tuple[ModuleType, ...] = (*_STARRED, json, sys)
MODULE_NAMES = [module.__name__ for module in _MODULES]


def names(node: str = "") -> dict[str, Any]:
    """The prelude as a namespace; `node` is the question's kind of `Node`.

    Built-in functions win over names of the same spelling, and a module over its own function
    (`bisect.bisect_left` and `bisect_left` both work).
    """
    namespace: dict[str, Any] = {}
    for module in _STARRED:
        namespace.update({name: getattr(module, name) for name in _public(module)})
    namespace.update({name: value for name, value in vars(builtins).items() if not name.startswith("_")})
    namespace.update({module.__name__: module for module in _MODULES})
    namespace.update(_sorted_containers())
    namespace.update(ListNode=ListNode, TreeNode=TreeNode, inf=math.inf)
    if node:
        namespace["Node"] = NODE_KINDS[node]
    return namespace


@functools.cache
def as_builtins(node: str = "") -> dict[str, Any]:
    """The prelude as the built-in names of a file: nothing has to be copied into its namespace, which a fresh
    candidate would pay for with two milliseconds."""
    return {**vars(builtins), **names(node)}


def starred_names() -> dict[str, list[str]]:
    """The names that are taken from each module, by its name; a later module's win."""
    return {module.__name__: _public(module) for module in _STARRED}


def _public(module: ModuleType) -> list[str]:
    return list(getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")])


def _sorted_containers() -> dict[str, Any]:
    try:
        import sortedcontainers
    except ImportError:
        return {}
    return {name: getattr(sortedcontainers, name) for name in ("SortedList", "SortedDict", "SortedSet")}
