"""Whatever a spreadsheet program will open is written in one place, where no cell becomes a formula."""

import re

from tests.house.rooms import HOUSE, found_in, python_files

WRITES_A_TABLE = re.compile(
    r"csv\.(?:writer|DictWriter)|\.write_(?:csv|excel)\(|\.to_(?:csv|excel)\(|openpyxl|xlsxwriter"
)
WHERE = {
    HOUSE / "exchange" / "spreadsheets.py",  # what goes out; its cells are made harmless
    HOUSE / "simulate" / "project_x" / "delivered.py",  # the demo's list as a trust would deliver it: it comes in
}


def test_tables_for_spreadsheets_are_written_where_cells_are_made_harmless():
    assert found_in(WRITES_A_TABLE, [file for file in python_files() if file not in WHERE]) == {}


def test_writing_a_table_is_seen():
    assert WRITES_A_TABLE.search("csv.writer(out)")
    assert WRITES_A_TABLE.search("frame.write_csv(file)")
