"""No forgotten file: what lies in a catalogue's folder is in the catalogue, and what is made is used."""

import re
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from larix import instruments, law
from tests.house.rooms import HOUSE, ORDER, inside, python_files, text
from tests.house.sizes import is_wording

TEMPLATES = sorted(HOUSE.rglob("templates/**/*.html"))
STATIC = [
    file
    for folder in sorted(HOUSE.glob("*/static"))
    for file in sorted(folder.rglob("*"))
    if file.suffix in (".css", ".js")
]
RENDERED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
ROW_NUMBERS = {"pk", "id", "number"}


def source(*, without: Path | None = None) -> str:
    """Everything that can name a template, a static file or a page."""
    return "\n".join(text(file) for file in (*python_files(), *TEMPLATES, *STATIC) if file != without)


def name_under(folder: str, file: Path) -> str:
    """What Django calls a file: its path below the `templates` or `static` folder it lies in."""
    parts = file.parts
    return "/".join(parts[len(parts) - parts[::-1].index(folder) :])


def named_in(name: str, everything: str) -> bool:
    """Whether a name stands in quotes, as a whole or as the end of a path."""
    return re.search(rf"""["'(/]{re.escape(name)}["')]""", everything) is not None


def pages(resolver: URLResolver, space: str = "") -> list[tuple[str, URLPattern]]:
    """Every page of ours with its full name."""
    found = []
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            found += pages(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        else:
            found.append((f"{space}{pattern.name or ''}", pattern))
    return [(name, pattern) for name, pattern in found if pattern.callback.__module__.startswith("larix.")]


def provisions(module: object) -> list[str]:
    return sorted(name for name, value in vars(module).items() if isinstance(value, law.Provision))


@pytest.mark.parametrize("file", sorted({*HOUSE.glob("law/*.py")} - {HOUSE / "law" / "shape.py"}), ids=inside)
def test_every_source_of_law_is_in_the_catalogue_and_in_use(file):
    written = re.findall(r"^([A-Z_]+) = Provision\(", text(file), re.MULTILINE)
    assert [name for name in written if getattr(law, name, None) not in law.CATALOGUE] == []
    obeyed = "\n".join(text(other) for other in python_files(*ORDER) if other.parent.name != "law")
    assert [name for name in written if not re.search(rf"\b{name}\b", obeyed)] == []


def test_every_instrument_file_is_in_the_catalogue():
    written = {file.stem for file in python_files("instruments") if is_wording(file)}
    catalogued = {instrument.id for instrument in instruments.CATALOGUE}
    assert written == catalogued, "a file is named after its instrument and has its line in CATALOGUE"


@pytest.mark.parametrize("file", TEMPLATES, ids=inside)
def test_every_template_is_rendered_somewhere(file):
    name = name_under("templates", file)
    is_rendered = name in RENDERED_BY_DJANGO or named_in(name, source(without=file))
    assert is_rendered


@pytest.mark.parametrize("file", STATIC, ids=inside)
def test_every_style_and_script_is_asked_for(file):
    everything = source(without=file)
    is_asked_for = named_in(name_under("static", file), everything) or named_in(file.name, everything)
    assert is_asked_for


def test_every_page_has_a_name_and_can_be_reached_from_somewhere():
    names, everything = {name for name, _ in pages(get_resolver())}, source()
    assert [name for name in sorted(names) if not name or name.endswith(":")] == [], "a page without a name"
    assert [name for name in sorted(names) if not named_in(name, everything)] == []


def test_no_address_carries_a_row_number():
    """Addresses carry random keys; a number in one would tell how many there are, and whose neighbour one is."""
    numbered = {name for name, pattern in pages(get_resolver()) if ROW_NUMBERS & set(pattern.pattern.converters)}
    assert numbered == set()


def test_a_forgotten_name_is_seen():
    everything = (
        """render(request, "study/list.html") {% include "study/row.html" %} url(../fonts.css) redirect('study:list')"""
    )
    assert all(named_in(name, everything) for name in ("study/list.html", "study/row.html", "fonts.css", "study:list"))
    assert not any(named_in(name, everything) for name in ("study/lost.html", "list", "study", "ow.html"))


def test_a_file_is_called_by_its_path_below_the_folder():
    assert name_under("templates", Path("src/larix/web/study/templates/study/list.html")) == "study/list.html"
    assert name_under("static", Path("src/larix/web/static/larix.css")) == "larix.css"
