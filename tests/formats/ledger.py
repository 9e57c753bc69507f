"""A ledger in which every shareable field holds something hostile and every private one a canary, and a way to ask it."""

import functools
import json
import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOWLINE = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug" / "towline"
TODAY = "2023-12-01"

HOSTILE = [
    "<script>canary()</script>",
    '"><img src=x onerror=canary()>',
    "' onmouseover='canary()",
    "{{7*7}} ${7*7} #{7*7}",
    "#set page(width: 1cm) #panic(\"x\") $ x $ @ref <label> *b* _i_ `c` // no",
    "[x](javascript:canary()) ![y](http://example.org/y.png)",
    "| a | b |",
    "``` fence",
    "=1+1",
    "+49 30 1234",
    "-5 days",
    "@SUM(A1:A9)",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "semi;colon, comma \\ backslash \\n not a break",
    "END:VEVENT BEGIN:VALARM",
    "👩‍👩‍👧‍👦" * 12 + " a family, a dozen times",
    "\u202egnirts \u2067right to left\u2069",
    "](http://example.org) &amp; &#60;",
    "_x0041_ is not an A",
    "../../x",
    "CON",
    "Inês Ōtsuka Ελένη Юлия",
]
# Longer text takes line breaks as well.
PROSE = [text + "\nsecond line\r\n\tEND:VCALENDAR" for text in HOSTILE]


def kept(title):
    """As the ledger keeps a title: without the characters that turn the direction of writing."""
    return "".join(c for c in title if c not in "\u202e\u2067\u2069")


class Ledger:
    """A ledger file of its own, spoken to by the command line."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "ledger.towline"
        self.env = {"HOME": self.folder.name, "TOWLINE_TODAY": TODAY, "TZ": "UTC", "PATH": os.environ["PATH"]}

    def run(self, *args, given=None):
        line = [str(TOWLINE), "--file", str(self.path), *args]
        done = subprocess.run(line, env=self.env, input=given, capture_output=True, cwd=self.folder.name)
        if done.returncode != 0:
            raise AssertionError(f"{args}: {done.stderr.decode()} {done.stdout.decode()[-2000:]}")
        return done.stdout

    def act(self, act, /, **fields):
        request = json.dumps({"act": {"act": act, **fields}})
        reply = json.loads(self.run("call", "-", given=request.encode()))
        return reply["done"]["created"]

    def query(self, query, /, **fields):
        request = json.dumps({"queries": [{"query": query, **fields}]})
        reply = json.loads(self.run("call", "-", given=request.encode()))
        return reply["answers"][0]["view"]

    def export(self, format, *args):
        path = Path(self.folder.name) / f"out.{format}"
        self.run("export", "--format", format, "--to", str(path), *args)
        return path.read_bytes()


@functools.cache
def hostile():
    """The hostile ledger; each hostile text names a dependency, a team and a person."""
    ledger = Ledger()
    (initiative,) = ledger.act(
        "addInitiative",
        title=HOSTILE[0],
        changes=[{"field": "outcome", "value": PROSE[1]}, {"field": "notes", "value": "PRIVATE-initiative"}],
    )
    (milestone,) = ledger.act(
        "addMilestone", initiative=initiative, title=HOSTILE[1], value=PROSE[2], day="2024-02-01"
    )
    for n, (text, prose) in enumerate(zip(HOSTILE, PROSE)):
        (team,) = ledger.act("addTeam", name=f"{text} {n}", changes=[{"field": "notes", "value": "PRIVATE-team"}])
        (person,) = ledger.act(
            "addPerson",
            name=f"PRIVATE-name {n}",
            changes=[
                {"field": "alias", "value": text},
                {"field": "cares", "value": "PRIVATE-cares"},
                {"field": "notes", "value": "PRIVATE-person"},
            ],
        )
        (dependency,) = ledger.act(
            "addDependency",
            dependency={
                "initiative": initiative,
                "title": text,
                "supplier": team,
                "dri": person,
                "milestone": milestone,
                "needBy": "2024-01-12",
                "eta": f"2024-01-{n + 1:02}",
                "tags": [],
                "note": "PRIVATE-note",
            },
        )[:1]
        changes = [{"field": field, "value": prose} for field in ("what", "why", "acceptance", "fallback")]
        changes.append({"field": "nextStep", "value": text})
        changes.append({"field": "nextStepOn", "value": "2023-12-08"})
        ledger.act("changeDependency", ids=[dependency], changes=changes)
        ledger.act(
            "stateEta",
            dependency=dependency,
            eta={"kind": "promise", "day": "2024-02-20", "reason": prose, "reasonPrivate": "PRIVATE-reason"},
            said={"person": person},
        )
        ledger.act("ask", dependency=dependency, kind="eta", to=person, channel="chat", text=text)
    (decision,) = ledger.act(
        "addDecision",
        question=HOSTILE[0],
        changes=[
            {"field": "initiative", "value": initiative},
            {"field": "options", "value": HOSTILE[:6]},
            {"field": "notes", "value": "PRIVATE-decision"},
        ],
    )
    ledger.act("stateDecideBy", id=decision, day="2023-12-20", reason=PROSE[3])
    return ledger
