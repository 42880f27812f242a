"""How long files and functions are. Run it (`python -m tests.house.sizes`) for the functions that are over the aim."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.rooms import HOUSE, ROOT, functions, inside, python_files, text, tree

FILE_STOPS_AT, FUNCTION_AIMS_AT, FUNCTION_STOPS_AT = 300, 25, 40
WORDING = HOUSE / "instruments"  # the wording of a questionnaire is as long as the questionnaire


def source_files() -> list[Path]:
    folders = [folder for name in ("tests", "tools", "bench") if (folder := ROOT / name).is_dir()]
    return python_files() + [file for folder in folders for file in sorted(folder.rglob("*.py"))]


def is_wording(file: Path) -> bool:
    return file.parent == WORDING and "\nINSTRUMENT = " in text(file)


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its decorators and docstring: what one has to hold in mind."""
    first = function.body[0]
    described = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if described else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def longer_than(limit: int, files: list[Path]) -> Iterator[str]:
    for file in files:
        for function in functions(tree(file)):
            if length(function) > limit:
                yield f"{inside(file)}: {function.name} has {length(function)} lines"


if __name__ == "__main__":
    for line in longer_than(FUNCTION_AIMS_AT, python_files()):
        print(f"   over {FUNCTION_AIMS_AT}: {line}")
