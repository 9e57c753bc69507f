"""An update as PDF read by pdftotext, as HTML by Python's parser, as Markdown by cmark: the same words in all of them."""

import html.parser
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree
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
        cls.drawn = cls.ledger.run("update", "--timeline", "--format", "html").decode()
        cls.set = cls.pdf.with_name("drawn.pdf")
        cls.ledger.run("update", "--timeline", "--format", "pdf", "--to", str(cls.set))

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

    def test_the_picture_is_part_of_the_page_and_no_tag_of_theirs(self):
        before, picture = self.drawn.split("<svg ", 1)
        page = Parts()
        page.feed("<svg " + picture.split("</svg>")[0])
        self.assertLessEqual(page.tags, {"svg", "title", "rect", "text", "path", "circle", "g"})
        names = {name for name, _ in page.attributes}
        self.assertFalse([name for name in names if name.startswith("on") or name in ("href", "style", "src")])
        self.assertFalse([value for _, value in page.attributes if "url(" in value])
        self.assertEqual(before, self.html.split("</body>")[0], "the words are the same")
        # As a file of its own it is XML that a strict reader takes.
        root = xml.etree.ElementTree.fromstring("<svg " + picture.split("</svg>")[0] + "</svg>")
        titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
        self.assertEqual(titles[0], "Timeline by team")
        self.assertTrue([title for title in titles if title.startswith("<script>canary()</script>")])

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

    def test_the_pdf_holds_the_picture_with_words_that_can_be_found(self):
        told = subprocess.run(["pdftotext", "-raw", str(self.set), "-"], check=True, capture_output=True).stdout.decode()
        for said in ("Timeline by team", "<script>canary()</script>", "needed by", "{{7*7}}"):
            self.assertIn(said, told.split("Timeline by team")[-1] if said != "Timeline by team" else told)
        self.assertNotIn("PRIVATE", told)

    def test_equal_ledgers_make_equal_bytes(self):
        again = self.pdf.with_name("again.pdf")
        self.ledger.run("update", "--format", "pdf", "--to", str(again))
        self.assertEqual(again.read_bytes(), self.pdf.read_bytes())

    def test_nothing_private_is_in_any_of_them(self):
        told = subprocess.run(["pdftotext", "-raw", str(self.pdf), "-"], check=True, capture_output=True).stdout
        for text in (self.markdown, self.text, self.html, self.drawn, told.decode()):
            self.assertNotIn("PRIVATE", text)
        told = subprocess.run(["pdfinfo", str(self.pdf)], check=True, capture_output=True).stdout.decode()
        self.assertNotIn("PRIVATE", told)
        self.assertNotIn("CreationDate", told)


if __name__ == "__main__":
    unittest.main()
