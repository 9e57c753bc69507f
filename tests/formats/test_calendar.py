"""The calendar read by Python's icalendar: as many entries and the same days as the core has on record."""

import datetime
import unittest

from icalendar import Calendar
from ledger import HOSTILE, Ledger, hostile, kept


def events(ledger, *args):
    return list(Calendar.from_ical(ledger.export("ics", *args)).walk("VEVENT"))


def day(text):
    return datetime.date.fromisoformat(text)


class Days(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = hostile()
        cls.bytes = cls.ledger.export("ics")
        cls.events = list(Calendar.from_ical(cls.bytes).walk("VEVENT"))

    def of(self, kind):
        return [event for event in self.events if event["CATEGORIES"].cats == [kind]]

    def test_lines_end_in_crlf_and_are_folded_within_75_octets_between_characters(self):
        self.assertTrue(self.bytes.endswith(b"END:VCALENDAR\r\n"))
        for line in self.bytes.removesuffix(b"\r\n").split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode()
            self.assertNotIn(b"\n", line)
            self.assertNotIn(b"\r", line)

    def test_there_are_as_many_entries_as_days_on_record(self):
        rows = self.ledger.query("dependencies")["rows"]
        self.assertEqual(len(rows), len(HOSTILE))
        self.assertEqual([e["DTSTART"].dt for e in self.of("Need-by")], [day(row["needBy"]) for row in rows])
        self.assertEqual([e["DTSTART"].dt for e in self.of("ETA")], [day(row["eta"]) for row in rows])
        self.assertEqual([e["DTSTART"].dt for e in self.of("Next step")], [day("2023-12-08")] * len(rows))
        self.assertEqual([e["DTSTART"].dt for e in self.of("Milestone")], [day("2024-02-01")])
        self.assertEqual([e["DTSTART"].dt for e in self.of("Decision")], [day("2023-12-20")])
        self.assertEqual(len(self.events), 3 * len(rows) + 2)
        for event in self.events:
            self.assertEqual(event["DTEND"].dt - event["DTSTART"].dt, datetime.timedelta(days=1))
            self.assertEqual(type(event["DTSTART"].dt), datetime.date, "all day")

    def test_titles_are_read_as_they_are_on_record(self):
        titles = sorted(f"Needed: {kept(text)} ({kept(text)} {n})" for n, text in enumerate(HOSTILE))
        self.assertEqual(sorted(str(event["SUMMARY"]) for event in self.of("Need-by")), titles)

    def test_an_entry_is_the_same_in_every_file_and_nothing_else_is_in_it(self):
        self.assertEqual(len({event["UID"] for event in self.events}), len(self.events))
        again = {event["UID"]: event for event in events(self.ledger)}
        for event in self.events:
            self.assertEqual(event["SEQUENCE"], again[event["UID"]]["SEQUENCE"])
            self.assertEqual(event["LAST-MODIFIED"], again[event["UID"]]["LAST-MODIFIED"])
        calendar = Calendar.from_ical(self.bytes)
        self.assertEqual({part.name for part in calendar.walk()}, {"VCALENDAR", "VEVENT"})
        self.assertEqual([error for event in self.events for error in event.errors], [])

    def test_nothing_private_is_in_it(self):
        unfolded = self.bytes.replace(b"\r\n ", b"")
        self.assertNotIn(b"PRIVATE", unfolded)

    def test_kinds_can_be_chosen(self):
        chosen = events(self.ledger, "--kind", "milestone", "--kind", "decideBy")
        self.assertEqual(sorted(event["CATEGORIES"].cats[0] for event in chosen), ["Decision", "Milestone"])


class Changes(unittest.TestCase):
    def test_a_change_counts_up_and_what_is_off_says_so(self):
        ledger = Ledger()
        (initiative,) = ledger.act("addInitiative", title="Checkout")
        (dependency,) = ledger.act(
            "addDependency", dependency={"initiative": initiative, "title": "SDK", "tags": [], "note": ""}
        )[:1]
        ledger.act("stateNeedBy", dependency=dependency, day="2024-01-12")

        def need_by():
            (event,) = events(ledger, "--kind", "needBy")
            return event

        seen = [need_by()]
        for act, fields in [
            ("stateNeedBy", {"dependency": dependency, "day": "2024-01-19"}),
            ("changeDependency", {"ids": [dependency], "changes": [{"field": "title", "value": "SSO SDK"}]}),
            ("stateStanding", {"dependencies": [dependency], "word": "cancelled", "reason": "not needed"}),
            ("stateStanding", {"dependencies": [dependency], "word": "reopened", "reason": "needed after all"}),
        ]:
            ledger.act(act, **fields)
            seen.append(need_by())
        self.assertEqual({event["UID"] for event in seen}, {f"{dependency}-needBy@towline"})
        self.assertEqual([event["SEQUENCE"] for event in seen], [0, 1, 2, 3, 4])
        changed = [event["LAST-MODIFIED"].dt for event in seen]
        self.assertEqual(changed, sorted(changed))
        self.assertEqual([str(event["STATUS"]) for event in seen], ["CONFIRMED"] * 3 + ["CANCELLED", "CONFIRMED"])
        self.assertEqual(seen[1]["DTSTART"].dt, day("2024-01-19"))
        self.assertEqual(str(seen[2]["SUMMARY"]), "Needed: SSO SDK")
        ledger.act("changeDependency", ids=[dependency], changes=[{"field": "notes", "value": "PRIVATE"}])
        self.assertEqual(need_by()["SEQUENCE"], 4, "a private note is no change for a calendar")


if __name__ == "__main__":
    unittest.main()
