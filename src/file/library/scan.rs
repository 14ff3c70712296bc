//! Where the values of a JSON text begin and end, without reading them: a large file is taken apart first and read piece by
//! piece. Brackets are counted, not matched; whoever reads a piece finds out whether it is one.

use std::ops::Range;

/// How many bytes are looked at in one go.
const STRIDE: usize = 1024 * 1024;

/// Why the next thing is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The text ends.
    Cut,
    /// Something else stands there.
    Wrong,
}

/// A place in a JSON text.
pub(super) struct Scanner<'b> {
    bytes: &'b [u8],
    pub at: usize,
    /// Where it rested last.
    rested: usize,
}

impl<'b> Scanner<'b> {
    pub fn new(bytes: &'b [u8]) -> Scanner<'b> {
        let at = if bytes.starts_with("\u{feff}".as_bytes()) { "\u{feff}".len() } else { 0 };
        Scanner { bytes, at, rested: at }
    }

    /// The next sign, which is passed over only if it is the one wanted.
    pub fn take(&mut self, wanted: u8) -> Result<(), Stop> {
        if self.peek()? != wanted {
            return Err(Stop::Wrong);
        }
        self.at += 1;
        Ok(())
    }

    /// The next sign that is no space.
    pub fn peek(&mut self) -> Result<u8, Stop> {
        let spaces =
            self.bytes[self.at..].iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += spaces;
        self.bytes.get(self.at).copied().ok_or(Stop::Cut)
    }

    /// The name of the next field, with its colon passed over.
    pub fn name(&mut self) -> Result<String, Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Wrong);
        }
        let range = self.value()?;
        let name = serde_json::from_slice(&self.bytes[range]).map_err(|_| Stop::Wrong)?;
        self.take(b':').map(|()| name)
    }

    /// Passes over the next value.
    pub fn value(&mut self) -> Result<Range<usize>, Stop> {
        let (start, mut value) = self.begin()?;
        while !value.step(self)? {}
        Ok(start..self.at)
    }

    /// Passes over the next value, resting now and then.
    pub async fn value_resting(&mut self, rest: &mut impl AsyncFnMut()) -> Result<Range<usize>, Stop> {
        let (start, mut value) = self.begin()?;
        loop {
            let ends = value.step(self)?;
            if self.at - self.rested >= STRIDE {
                self.rested = self.at;
                rest().await;
            }
            if ends {
                return Ok(start..self.at);
            }
        }
    }

    fn begin(&mut self) -> Result<(usize, Value), Stop> {
        match self.peek()? {
            b',' | b':' | b']' | b'}' => Err(Stop::Wrong),
            _ => Ok((self.at, Value::default())),
        }
    }
}

/// A value that is being passed over.
#[derive(Default)]
struct Value {
    depth: usize,
    in_text: bool,
    is_escaped: bool,
    /// It began as neither a text nor a list nor an object.
    is_plain: bool,
}

impl Value {
    /// Looks at the next few bytes; `true` when the value ends with them.
    fn step(&mut self, scanner: &mut Scanner<'_>) -> Result<bool, Stop> {
        let start = scanner.at;
        let end = scanner.bytes.len().min(start + STRIDE);
        for (at, byte) in (start..).zip(&scanner.bytes[start..end]) {
            if let Some(end) = self.ends(*byte, at) {
                scanner.at = end;
                return Ok(true);
            }
        }
        scanner.at = end;
        match (start == end, self.is_plain) {
            (false, _) => Ok(false),
            // A number at the very end is whole.
            (true, true) => Ok(true),
            (true, false) => Err(Stop::Cut),
        }
    }

    /// Where the value ends, if this byte shows it.
    fn ends(&mut self, byte: u8, at: usize) -> Option<usize> {
        if self.in_text {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return (!self.in_text && self.depth == 0).then_some(at + 1);
        }
        if self.is_plain {
            return matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r').then_some(at);
        }
        match byte {
            b'"' => self.in_text = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return (self.depth == 0).then_some(at + 1);
            }
            _ => self.is_plain = self.depth == 0,
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<&str> {
        let mut scanner = Scanner::new(text.as_bytes());
        let mut found = Vec::new();
        while let Ok(range) = scanner.value() {
            found.push(&text[range]);
            let _ = scanner.take(b',');
        }
        found
    }

    #[test]
    fn values_are_told_apart() {
        assert_eq!(
            values(r#" 12, "a,\"]}\\" ,[1,[2,"]"]] , {"a":{"}":[]}},null,-1e5"#),
            ["12", r#""a,\"]}\\""#, r#"[1,[2,"]"]]"#, r#"{"a":{"}":[]}}"#, "null", "-1e5"]
        );
    }

    #[test]
    fn what_breaks_off_is_told_from_what_is_wrong() {
        for text in ["", "  ", "\"a", "\"a\\", "[1,", "{\"a\":[]"] {
            assert_eq!(Scanner::new(text.as_bytes()).value(), Err(Stop::Cut), "{text}");
        }
        for text in [",", "]", ":1"] {
            assert_eq!(Scanner::new(text.as_bytes()).value(), Err(Stop::Wrong), "{text}");
        }
    }

    #[test]
    fn a_name_is_read_with_what_is_escaped_in_it() {
        let mut scanner = Scanner::new(b"\xef\xbb\xbf \"f\\u006frmat\" : 1");
        assert_eq!(scanner.name(), Ok("format".to_owned()));
        assert_eq!(scanner.value().map(|range| range.len()), Ok(1));
    }

    #[test]
    fn a_value_longer_than_a_stride_is_one() {
        let text = format!("[\"{}\"]", "x\\\"".repeat(STRIDE));
        assert_eq!(Scanner::new(text.as_bytes()).value(), Ok(0..text.len()));
    }
}
