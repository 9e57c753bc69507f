//! The words of a cell as a reader sees them: blanks are one space, a break is a line.

/// What a cell says so far.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    /// A blank or a line break that is written once a word comes.
    gap: Gap,
    /// How many tags are open whose words are not shown.
    hidden: u32,
    /// Where the links of the cell lead.
    links: Vec<String>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

impl Words {
    /// Adds text as it stands between tags.
    pub(super) fn add(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = if self.gap == Gap::Line { Gap::Line } else { Gap::Space };
            } else {
                self.bridge();
                self.text.push(c);
            }
        }
    }
    /// What follows stands on a line of its own.
    pub(super) fn break_line(&mut self) {
        self.gap = Gap::Line;
    }
    /// Notes where a link leads; its words are added like others.
    pub(super) fn link(&mut self, to: String) {
        // One more than can be meant is enough to know that none is.
        if !to.is_empty() && self.links.len() < 2 && self.links.last() != Some(&to) {
            self.links.push(to);
        }
    }
    /// A day that says itself how it is written: its words, which hang on the language of the page, are left out.
    pub(super) fn day(&mut self, day: &str) {
        let iso = day.get(..10).filter(|iso| iso.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
        if let Some(iso) = iso {
            self.add(iso);
            self.hide();
        }
    }
    /// Words are left out until [`Words::show`].
    pub(super) fn hide(&mut self) {
        self.hidden = 1;
    }
    /// Words count again.
    pub(super) fn show(&mut self) {
        self.hidden = 0;
    }
    /// The words, and the link when there is one.
    pub(super) fn said(mut self) -> (String, Option<String>) {
        let link = if self.links.len() == 1 { self.links.pop() } else { None };
        (self.text, link)
    }
    fn bridge(&mut self) {
        match std::mem::take(&mut self.gap) {
            _ if self.text.is_empty() => {}
            Gap::None => {}
            Gap::Space => self.text.push(' '),
            Gap::Line => self.text.push('\n'),
        }
    }
}
