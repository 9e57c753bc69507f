"""The whole ledger as JSON, read by Python's json, and taken into another file by the command line."""

import json
import unittest

from ledger import HOSTILE, Ledger, hostile


class Whole(unittest.TestCase):
    def test_the_whole_ledger_is_json_that_holds_each_row_and_says_that_it_is_private(self):
        ledger = hostile()
        with self.assertRaisesRegex(AssertionError, "private notes too"):
            ledger.export("json")
        text = ledger.export("json", "--with-private-notes").decode()
        whole = json.loads(text)
        self.assertEqual((whole["format"], whole["version"]), ("towline ledger", 1))
        self.assertEqual(len(whole["tables"]["dependency"]), len(HOSTILE))
        self.assertIn("PRIVATE-note", text)
        other = Ledger()
        (other.path.parent / "whole.json").write_text(text)
        other.run("import", "whole.json")
        self.assertEqual(other.export("json", "--with-private-notes").decode(), text)
        self.assertEqual(other.export("xlsx"), ledger.export("xlsx"))


if __name__ == "__main__":
    unittest.main()
