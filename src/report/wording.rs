//! The words an audience reads instead of ours: a glossary for jargon, and names that it is not given. Found as whole
//! words, the longest first; and the scan that looks for such names in what is about to leave.

/// What is found, and what is written instead.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Exchange {
    word: String,
    instead: String,
    /// Names are found as they are written, so that "may" and "May" differ; jargon however it is written.
    exact: bool,
}

/// Words to be replaced for one audience.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    exchanges: Vec<Exchange>,
}

impl Wording {
    /// A name that is not given, and what stands for it.
    pub fn hide(&mut self, name: &str, instead: &str) {
        self.add(name, instead, true);
    }
    /// A word of ours, and the plain one.
    pub fn explain(&mut self, word: &str, plain: &str) {
        self.add(word, plain, false);
    }
    fn add(&mut self, word: &str, instead: &str, exact: bool) {
        let word = word.trim();
        if word.is_empty() || word == instead {
            return;
        }
        let exchange = Exchange { word: word.to_owned(), instead: instead.to_owned(), exact };
        // The longest first, so that "Platform A" is not torn apart for a team called "Platform".
        let at = self.exchanges.partition_point(|e| e.word.chars().count() >= exchange.word.chars().count());
        self.exchanges.insert(at, exchange);
    }
    /// The text in the words of the audience.
    pub fn said(&self, text: &str) -> String {
        if self.exchanges.is_empty() {
            return text.to_owned();
        }
        let (mut said, mut rest, mut before) = (String::with_capacity(text.len()), text, None);
        while let Some(letter) = rest.chars().next() {
            match self.at(rest, before) {
                Some((exchange, found)) => {
                    said += &exchange.instead;
                    before = rest[..found].chars().next_back();
                    rest = &rest[found..];
                    if exchange.instead.is_empty() {
                        rest = rest.strip_prefix(' ').unwrap_or(rest);
                    }
                }
                None => {
                    said.push(letter);
                    before = Some(letter);
                    rest = &rest[letter.len_utf8()..];
                }
            }
        }
        said
    }
    /// Hidden names that stand in `text` all the same, each once, in order.
    pub fn named_in(&self, text: &str) -> Vec<String> {
        let (mut found, mut before) = (Vec::new(), None);
        for (at, letter) in text.char_indices() {
            let hidden = self.at(&text[at..], before).filter(|(exchange, _)| exchange.exact);
            if let Some((exchange, _)) = hidden
                && !found.contains(&exchange.word)
            {
                found.push(exchange.word.clone());
            }
            before = Some(letter);
        }
        found
    }
    /// What begins `rest` as a whole word, with its length in `rest`.
    fn at(&self, rest: &str, before: Option<char>) -> Option<(&Exchange, usize)> {
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        self.exchanges.iter().find_map(|exchange| Some((exchange, exchange.begins(rest)?)))
    }
}

impl Exchange {
    /// The length of its word at the beginning of `rest`, when it ends there as a word does.
    fn begins(&self, rest: &str) -> Option<usize> {
        let mut letters = rest.char_indices();
        for wanted in self.word.chars() {
            let (_, letter) = letters.next()?;
            let same = letter == wanted || (!self.exact && letter.to_lowercase().eq(wanted.to_lowercase()));
            if !same {
                return None;
            }
        }
        let end = letters.next();
        let goes_on = end.is_some_and(|(_, letter)| letter.is_alphanumeric());
        (!goes_on).then(|| end.map_or(rest.len(), |(at, _)| at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wording() -> Wording {
        let mut wording = Wording::default();
        wording.hide("Platform", "a team");
        wording.hide("Platform A", "another team");
        wording.hide("Inês", "someone");
        wording.explain("SDK", "building block");
        wording.explain("p.o.c.", "trial");
        wording.explain("basically", "");
        wording
    }

    #[test]
    fn words_are_exchanged_whole_and_the_longest_first() {
        for (text, expect) in [
            ("Platform A is late", "another team is late"),
            ("Platform Apps is late", "a team Apps is late"),
            ("the platform of Platform", "the platform of a team"),
            ("Inês’s sdk, SDKs", "someone’s building block, SDKs"),
            ("a P.O.C. (p.o.c.)", "a trial (trial)"),
            ("It is basically done", "It is done"),
            ("", ""),
        ] {
            assert_eq!(wording().said(text), expect);
        }
    }

    #[test]
    fn the_scan_finds_names_and_no_jargon() {
        assert_eq!(wording().named_in("SDK by Inês, of Platform A and Inês"), ["Inês", "Platform A"]);
        assert!(wording().named_in("Platforms, ines, SDK").is_empty());
    }

    proptest! {
        #[test]
        fn no_hidden_name_is_left(text in "(Platform A|Platform|Inês|SDK|[ ,.’a-zA-ZÀ-ÿ]){0,12}") {
            prop_assert_eq!(wording().named_in(&wording().said(&text)), Vec::<String>::new());
        }
    }
}
