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

    def start(self):
        ledger = Ledger()
        (initiative,) = ledger.act("addInitiative", title="Checkout")
        (dependency,) = ledger.act(
            "addDependency", dependency={"initiative": initiative, "title": "SDK", "tags": [], "note": ""}
        )[:1]
        return ledger, initiative, dependency

    def gone(self, before, after):
        """What a calendar that took `before` in learns from `after`: the same entry, newer, off, on its last day."""
        self.assertEqual(after["UID"], before["UID"])
        self.assertEqual(str(after["STATUS"]), "CANCELLED")
        self.assertEqual(after["DTSTART"].dt, before["DTSTART"].dt)
        self.assertGreater(after["SEQUENCE"], before["SEQUENCE"])
        self.assertGreaterEqual(after["LAST-MODIFIED"].dt, before["LAST-MODIFIED"].dt)

    def test_a_next_step_whose_day_is_cleared_is_off_and_comes_back_with_another_day(self):
        ledger, _, dependency = self.start()

        def set_to(value):
            ledger.act("changeDependency", ids=[dependency], changes=[{"field": "nextStepOn", "value": value}])
            return events(ledger, "--kind", "nextStep")

        (first,) = set_to("2023-12-08")
        (moved,) = set_to("2023-12-11")
        (off,) = set_to(None)
        self.gone(moved, off)
        self.assertGreater(moved["SEQUENCE"], first["SEQUENCE"])
        (again,) = set_to("2023-12-15")
        self.assertEqual(str(again["STATUS"]), "CONFIRMED")
        self.assertGreater(again["SEQUENCE"], off["SEQUENCE"])

    def test_a_day_that_was_taken_back_is_off(self):
        ledger, initiative, dependency = self.start()
        (milestone,) = ledger.act("addMilestone", initiative=initiative, title="Beta")
        (decision,) = ledger.act("addDecision", question="Which token?")
        for kind, act, fields in [
            ("needBy", "stateNeedBy", {"dependency": dependency, "day": "2024-01-12"}),
            ("eta", "stateEta", {"dependency": dependency, "eta": {"kind": "promise", "day": "2024-01-08"}}),
            ("milestone", "stateMilestoneDate", {"id": milestone, "day": "2024-02-01"}),
            ("decideBy", "stateDecideBy", {"id": decision, "day": "2023-12-20", "reason": ""}),
        ]:
            with self.subTest(kind):
                self.assertEqual(events(ledger, "--kind", kind), [])
                ledger.act(act, **fields)
                (before,) = events(ledger, "--kind", kind)
                ledger.act("undo")
                (after,) = events(ledger, "--kind", kind)
                self.gone(before, after)
                self.assertEqual(events(ledger, "--kind", kind)[0]["LAST-MODIFIED"], after["LAST-MODIFIED"])

    def test_what_was_taken_in_and_taken_back_later_is_off_without_its_words(self):
        ledger, initiative, kept_one = self.start()
        ledger.act(
            "addDependency",
            dependency={
                "initiative": initiative, "title": "A slip of the pen", "tags": [], "note": "", "needBy": "2024-01-12",
            },
        )
        (before,) = events(ledger)
        step = ledger.query("trail")["steps"][0]["seq"]
        ledger.act("changeDependency", ids=[kept_one], changes=[{"field": "title", "value": "SSO SDK"}])
        ledger.act("takeBack", seq=step)
        (after,) = events(ledger)
        self.gone(before, after)
        self.assertEqual(str(after["SUMMARY"]), "Taken back")
        self.assertNotIn(b"slip of the pen", ledger.export("ics"))

    def test_what_was_undone_at_once_leaves_nothing(self):
        ledger, initiative, _ = self.start()
        ledger.act(
            "addDependency",
            dependency={"initiative": initiative, "title": "Typo", "tags": [], "note": "", "needBy": "2024-01-12"},
        )
        ledger.act("undo")
        self.assertEqual(events(ledger), [])


if __name__ == "__main__":
    unittest.main()
