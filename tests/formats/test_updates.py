"""An update as PDF read by pdftotext, as HTML by Python's parser, as Markdown by cmark: the same words in all of them."""

import html.parser
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from ledger import hostile

# The faces that come with the program have no picture for these; a PDF shows an empty box instead.
UNSEEN = re.compile("[\U0001f000-\U0001faff\u200d\ufe0f]")


def words(text):
    """Without spaces: where a line is broken is not what is compared."""
    return re.sub(r"\s+", "", UNSEEN.sub("", text))


class Parts(html.parser.HTMLParser):
    """Every tag, every attribute, and the text of each part."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.parts = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag in ("h1", "h2", "li", "p"):
            self.parts.append("")

    def handle_data(self, data):
        if self.parts:
            self.parts[-1] += data


class Updates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ledger = hostile()
        cls.markdown = cls.ledger.run("update").decode()
        cls.text = cls.ledger.run("update", "--format", "text").decode()
        cls.html = cls.ledger.run("update", "--format", "html").decode()
        cls.pdf = Path(cls.ledger.folder.name) / "update.pdf"
        cls.ledger.run("update", "--format", "pdf", "--to", str(cls.pdf))

    def parts(self):
        """What is written, a part a line."""
        return [line.removeprefix("- ") for line in self.text.split("\n") if line]

    def test_the_page_holds_the_words_and_no_tag_of_theirs(self):
        page = Parts()
        page.feed(self.html)
        self.assertEqual([p.strip().lower() for p in page.parts], [p.strip().lower() for p in self.parts()])
        allowed = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "ul", "li", "p"}
        self.assertLessEqual(page.tags, allowed)
        self.assertLessEqual({name for name, _ in page.attributes}, {"lang", "charset", "http-equiv", "content", "name"})
        self.assertIn("default-src 'none'", self.html)

    def test_markdown_is_read_by_the_reference_without_a_link_or_row_that_was_not_meant(self):
        given = {"input": self.markdown.encode(), "capture_output": True, "check": True}
        rendered = subprocess.run(["cmark", "--unsafe", "--to", "html"], **given).stdout.decode()
        page = Parts()
        page.feed(rendered)
        self.assertLessEqual(page.tags, {"h1", "h2", "ul", "li", "p"})
        self.assertEqual(page.attributes, [])
        self.assertEqual([words(p).lower() for p in page.parts if p.strip()], [words(p).lower() for p in self.parts()])

    def test_the_pdf_holds_the_words(self):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "out.txt"
            subprocess.run(["pdftotext", "-raw", str(self.pdf), str(out)], check=True)
            pages = out.read_text().split("\f")
        title = self.parts()[0]
        # The foot of each page bears the title and its number.
        foot = re.compile(re.escape(words(title)) + r"\d+/\d+$")
        found = "".join(foot.sub("", words(page)) for page in pages)
        # A word that is divided at the end of a line keeps its hyphen there.
        bare = lambda text: words(text).replace("-", "").replace("\u00ad", "").replace("–", "").lower()
        for part in self.parts():
            self.assertIn(bare(part), bare(found))

    def test_equal_ledgers_make_equal_bytes(self):
        again = self.pdf.with_name("again.pdf")
        self.ledger.run("update", "--format", "pdf", "--to", str(again))
        self.assertEqual(again.read_bytes(), self.pdf.read_bytes())

    def test_nothing_private_is_in_any_of_them(self):
        told = subprocess.run(["pdftotext", "-raw", str(self.pdf), "-"], check=True, capture_output=True).stdout
        for text in (self.markdown, self.text, self.html, told.decode()):
            self.assertNotIn("PRIVATE", text)
        told = subprocess.run(["pdfinfo", str(self.pdf)], check=True, capture_output=True).stdout.decode()
        self.assertNotIn("PRIVATE", told)
        self.assertNotIn("CreationDate", told)


if __name__ == "__main__":
    unittest.main()
