"""CSV read by Python's csv, XLSX by openpyxl, the share bundle by json: the same rows, days and numbers in all three."""

import csv
import datetime
import io
import json
import re
import unittest
import zipfile

import openpyxl
from ledger import HOSTILE, hostile, kept

TABLES = ["Dependencies", "Initiatives", "Milestones", "Teams", "People", "Decisions", "History"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def key(name):
    first, *rest = re.findall(r"\w+", name)
    return first.lower() + "".join(word.capitalize() for word in rest)


def as_csv(cell):
    """What CSV says of a cell of the workbook."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date().isoformat()
    if isinstance(cell.value, str) and cell.value.startswith(FORMULA):
        return "'" + cell.value
    return str(cell.value)


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = hostile()
        cls.bytes = cls.ledger.export("xlsx")
        cls.book = openpyxl.load_workbook(io.BytesIO(cls.bytes))
        cls.share = json.loads(cls.ledger.export("share"))

    def rows(self, name):
        text = self.ledger.export("csv", "--table", name.lower()).decode()
        self.assertNotIn("\ufeff", text)
        self.assertTrue(text.endswith("\r\n"))
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))

    def test_every_cell_is_the_same_in_all_three(self):
        self.assertEqual(self.book.sheetnames, TABLES)
        for name in TABLES:
            rows, sheet = self.rows(name), self.book[name]
            self.assertEqual([[as_csv(cell) for cell in row] for row in sheet.rows], rows, name)
            table = self.share["tables"][name.lower()]
            self.assertEqual(len(table), len(rows) - 1)
            for told, row in zip(table, rows[1:]):
                values = {key(column): value for column, value in zip(rows[0], row) if value}
                safe = {k: f"'{v}" if isinstance(v, str) and v.startswith(FORMULA) else str(v) for k, v in told.items()}
                self.assertEqual(safe, values)

    def test_what_was_typed_is_what_is_read(self):
        titles = [row["title"] for row in self.share["tables"]["dependencies"]]
        self.assertEqual(sorted(titles), sorted(map(kept, HOSTILE)))
        whats = [row["what"] for row in self.share["tables"]["dependencies"]]
        self.assertTrue(all("\nsecond line\n" in what for what in whats))

    def test_no_text_is_a_formula_a_link_or_an_error(self):
        for name in TABLES:
            for row in self.rows(name)[1:]:
                for value in row:
                    if value.startswith(FORMULA):
                        self.assertRegex(value, r"^-?\d+$", "only a number may begin like a formula")
            for row in self.book[name].iter_rows(min_row=2):
                for cell in row:
                    self.assertIn(cell.data_type, ("s", "d", "n"), (name, cell.coordinate))
                    self.assertIsNone(cell.hyperlink)

    def test_days_are_dates_and_numbers_numbers(self):
        sheet = self.book["Dependencies"]
        column = {cell.value: cell.column for cell in sheet[1]}
        days = [sheet.cell(line, column["Needed by"]).value for line in range(2, sheet.max_row + 1)]
        self.assertEqual(days, [datetime.datetime(2024, 1, 12)] * len(HOSTILE))
        self.assertEqual(sheet.cell(2, column["Needed by"]).number_format, "yyyy-mm-dd")
        etas = {sheet.cell(line, column["ETA"]).value for line in range(2, sheet.max_row + 1)}
        self.assertEqual(etas, {datetime.datetime(2024, 2, 20)})
        slack = sheet.cell(2, column["ETA to need-by, working days"])
        self.assertEqual((slack.data_type, slack.value), ("n", -27))

    def test_the_header_stays_and_has_filters(self):
        for sheet in self.book:
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertEqual(sheet.auto_filter.ref, sheet.dimensions)
            self.assertTrue(all(cell.font.bold for cell in sheet[1]))

    def test_equal_ledgers_make_equal_bytes_and_the_time_is_the_ledgers_own(self):
        self.assertEqual(self.ledger.export("xlsx"), self.bytes)
        self.assertEqual(self.book.properties.created.date(), datetime.date(2023, 12, 1))

    def test_nothing_private_is_in_any_part(self):
        parts = zipfile.ZipFile(io.BytesIO(self.bytes))
        texts = [parts.read(name) for name in parts.namelist()] + [json.dumps(self.share).encode()]
        texts += [self.ledger.export("csv", "--table", name.lower()) for name in TABLES]
        for text in texts:
            self.assertNotIn(b"PRIVATE", text)


if __name__ == "__main__":
    unittest.main()
