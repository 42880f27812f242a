"""What git keeps: no address of a package registry, no path of anyone's machine, no command that does not exist."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

REGISTRY = re.compile(
    r"pypi\.(?:org|io)|(?:files|test)\.python(?:hosted)|registry\.(?:npmjs|yarnpkg)|npm(?:mirror)|deb\.debian|--(?:extra-)?index"
    r"-url\s*[=h]|--find-(?:links)\s*[=/h]|\"resolved\":\s*\"http",
    re.IGNORECASE,
)
MACHINE_PATH = re.compile(r"(?<![\w.$}~-])/(?:work|farm|tmp|root|home|Users|opt)/\w")
MAKE = re.compile(r"(?<![\w-])make ((?:[a-z]+)(?:(?:-[a-z]+)*))")
CODE = re.compile(r"```.*?```|`[^`\n]+`|^ {4}[^\n]+$", re.DOTALL | re.MULTILINE)
BINARY = {".png", ".ico", ".woff2", ".pdf", ".parquet", ".gz", ".mo"}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    files = [ROOT / name for name in listed.split("\0") if name]
    return [file for file in files if file.suffix not in BINARY and file.is_file()]


def targets(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def commands_told(page: str) -> set[str]:
    """What a page tells people to `make`, in its code."""
    return {match for code in CODE.findall(page) for match in MAKE.findall(code)}


def named(pattern: re.Pattern[str]) -> list[str]:
    """Every line of every tracked file that the pattern is found in."""
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for file in tracked()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry():
    assert named(REGISTRY) == []


def test_no_file_names_a_path_of_a_machine():
    assert named(MACHINE_PATH) == []


def test_every_command_that_a_page_tells_is_in_the_makefile():
    pages = [file for file in tracked() if file.suffix == ".md"]
    told = {(page.name, command) for page in pages for command in commands_told(page.read_text(encoding="utf-8"))}
    known = targets((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert sorted((page, command) for page, command in told if command not in known) == []


def test_the_makefile_explains_every_command():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.findall(r"^\.PHONY: (\S+)", makefile, re.MULTILINE))
    assert phony == set(re.findall(r"^## make (\S+)", makefile, re.MULTILINE)) == targets(makefile)


@pytest.mark.parametrize("host", ["pypi" + ".org/simple", "files.python" + "hosted.org", "registry." + "npmjs.org"])
def test_a_registry_is_seen(host):
    assert REGISTRY.search(f'"https://{host}/larix"')


@pytest.mark.parametrize("folder", ["work", "tmp", "home", "root"])
def test_a_path_of_a_machine_is_seen(folder):
    assert MACHINE_PATH.search(f'open("/{folder}/larix")')
    assert not MACHINE_PATH.search(f"docs/{folder}/larix and $HOME/{folder}/x")


def test_a_command_is_found_in_code_and_only_there():
    page = "First `make demo PORT=80`, then:\n```\nmake lock-all\n```\nWe make haste.\n\n    make reset  # asks\n"
    assert commands_told(page) == {"demo", "lock-all", "reset"}
    assert targets("demo: setup\n\t@run\nlock-all:\n") == {"demo", "lock-all"}
