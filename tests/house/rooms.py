"""The rooms of the house in their order, and how to read what lies in them."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "larix"

# Lowest floor first. A room that nobody has built yet costs nothing here and is held to the rules from its first file.
PURE = ("law", "core", "history", "instruments", "statistics", "figures", "outcomes", "schedule", "checks",
        "indicators", "marts", "simulate")  # fmt: skip
DOMAIN = ("encryption", "access", "units", "texts", "files", "outbox", "people", "entrance", "treatment", "followup",
          "studies", "surveys", "learning", "network", "library", "quality", "exchange", "reporting", "rights", "gate",
          "backups")  # fmt: skip
DOORS = ("web", "cli")
ASIDE = ("settings",)
ORDER = PURE + DOMAIN + DOORS


def here() -> list[str]:
    """The rooms that exist: folders of the package with Python in them."""
    return sorted(folder.name for folder in HOUSE.iterdir() if (folder / "__init__.py").is_file())


def python_files(*rooms: str) -> list[Path]:
    """Every Python file in these rooms (all of them if none is named), but for migrations."""
    places = [HOUSE / room for room in rooms] or [HOUSE]
    return sorted(file for place in places for file in place.rglob("*.py") if "migrations" not in file.parts)


def inside(file: Path) -> str:
    """How a file is called in a message."""
    return file.relative_to(ROOT).as_posix()


@cache
def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def found_in(pattern: re.Pattern[str], files: Iterable[Path]) -> dict[str, list[str]]:
    """What a pattern finds, by file; files where it finds nothing are left out."""
    return {inside(file): found for file in files if (found := pattern.findall(text(file)))}


def tree(file: Path) -> ast.Module:
    return ast.parse(text(file), filename=str(file))


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, also inside classes and inside other functions."""
    return (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
