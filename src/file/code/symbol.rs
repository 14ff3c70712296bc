//! The 32 symbols, and which characters people and programs write for them.

/// Crockford's alphabet.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of each character of ASCII; 32 for none. Small letters are capitals, O is 0, I and L are 1.
const SYMBOLS: [u8; 128] = {
    let mut table = [NO_SYMBOL; 128];
    let mut symbol: u8 = 0;
    while symbol < NO_SYMBOL {
        #[expect(clippy::as_conversions, reason = "widening; `usize::from` is not const")]
        let letter = ALPHABET[symbol as usize];
        #[expect(clippy::as_conversions, reason = "widening; `usize::from` is not const")]
        let (capital, small) = (letter as usize, letter.to_ascii_lowercase() as usize);
        (table[capital], table[small]) = (symbol, symbol);
        symbol += 1;
    }
    let zero_and_one = [(b'O', 0), (b'I', 1), (b'L', 1)];
    let mut entry = 0;
    while entry < zero_and_one.len() {
        let (letter, symbol) = zero_and_one[entry];
        #[expect(clippy::as_conversions, reason = "widening; `usize::from` is not const")]
        let (capital, small) = (letter as usize, letter.to_ascii_lowercase() as usize);
        (table[capital], table[small]) = (symbol, symbol);
        entry += 1;
    }
    table
};

const NO_SYMBOL: u8 = 32;

/// What a character is in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A symbol, 0 to 31.
    Symbol(u8),
    /// Nothing that can be seen: soft hyphens and other invisible marks.
    Nothing,
    /// White space, a line break, a mark of quotation.
    Space,
    /// A hyphen or whatever is written for it.
    Hyphen,
    /// No part of any code.
    Other,
}

/// What a character is in a code: small letters, full-width ones, and O for 0, I and L for 1, as Crockford reads them.
pub(super) fn sign(found: char) -> Sign {
    let found = plain(found);
    let symbol = usize::try_from(u32::from(found)).ok().and_then(|number| SYMBOLS.get(number)).copied();
    match symbol {
        Some(symbol) if symbol < NO_SYMBOL => return Sign::Symbol(symbol),
        _ => {}
    }
    match found {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            Sign::Nothing
        }
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | 'ー' | '－' | '＿' => {
            Sign::Hyphen
        }
        '>' | '\u{fe0e}' | '\u{fe0f}' => Sign::Space,
        space if space.is_whitespace() => Sign::Space,
        _ => Sign::Other,
    }
}

/// Whether a character is a letter or digit as Latin texts have them, full-width ones too.
pub(super) fn is_latin(found: char) -> bool {
    plain(found).is_ascii_alphanumeric()
}

/// A full-width letter or digit as its plain form.
fn plain(found: char) -> char {
    match found {
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            char::from_u32(u32::from(found) - 0xfee0).unwrap_or(found)
        }
        _ => found,
    }
}

/// How a symbol is written.
pub(super) fn letter(symbol: u8) -> char {
    ALPHABET.get(usize::from(symbol & 31)).copied().map_or('0', char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_is_read_as_written_in_every_form() {
        for symbol in 0..32 {
            let plain = letter(symbol);
            let wide = char::from_u32(u32::from(plain) + 0xfee0).unwrap();
            for form in [plain, plain.to_ascii_lowercase(), wide] {
                assert_eq!(sign(form), Sign::Symbol(symbol), "{form}");
                assert!(is_latin(form));
            }
        }
    }

    #[test]
    fn what_is_confused_is_read_rightly() {
        let read: Vec<Sign> = "OoＯ0IiLlｌ1".chars().map(sign).collect();
        assert!(read[..4].iter().all(|sign| *sign == Sign::Symbol(0)), "{read:?}");
        assert!(read[4..].iter().all(|sign| *sign == Sign::Symbol(1)), "{read:?}");
        assert!(['U', 'u', '?', '，', '字', ':', '/'].iter().all(|found| sign(*found) == Sign::Other));
        assert!(['\u{ad}', '\u{200b}', '\u{feff}'].iter().all(|found| sign(*found) == Sign::Nothing));
        assert!([' ', '\n', '\r', '\u{3000}', '\u{a0}'].iter().all(|found| sign(*found) == Sign::Space));
        assert!(['-', '–', '—', '－', '‑'].iter().all(|found| sign(*found) == Sign::Hyphen));
    }
}
