"""Every change is a deed: each public function of a room's `actions.py` says who did it and opens one."""

import ast
from pathlib import Path

import pytest

from tests.house.rooms import HOUSE, inside, text

FILES = sorted(HOUSE.glob("*/actions.py")) + sorted(HOUSE.glob("*/actions/*.py"))


def opens_a_deed(action: ast.AST) -> bool:
    opened = [item.context_expr for node in ast.walk(action) if isinstance(node, ast.With) for item in node.items]
    return any(isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "deed" for call in opened)


def faults(source: str) -> list[str]:
    """What is wrong with the actions in this source; empty when nothing is."""
    found = []
    for action in ast.parse(source).body:
        if not isinstance(action, ast.FunctionDef | ast.AsyncFunctionDef) or action.name.startswith("_"):
            continue
        if action.args.args or action.args.posonlyargs or action.args.vararg:
            found.append(f"{action.name}: keyword arguments only")
        if "by" not in {argument.arg for argument in action.args.kwonlyargs}:
            found.append(f"{action.name}: who did it? (by=)")
        if not opens_a_deed(action):
            found.append(f"{action.name}: not a deed")
    return found


@pytest.mark.parametrize("file", FILES, ids=inside)
def test_every_action_names_who_did_it_and_is_one_deed(file: Path):
    assert faults(text(file)) == []


def test_the_rule_bites():
    assert faults("def withdraw(person):\n    person.delete()\n") == [
        "withdraw: keyword arguments only",
        "withdraw: who did it? (by=)",
        "withdraw: not a deed",
    ]
    assert faults("def withdraw(*, person, by):\n    with atomic():\n        pass\n") == ["withdraw: not a deed"]
    assert faults("def withdraw(*, person, by):\n    with deed(Verb.X, by=by):\n        person.delete()\n") == []
    assert faults("def _inner(person):\n    person.save()\n") == []
