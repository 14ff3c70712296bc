//! Bytes as base64 (RFC 4648, section 4) and back. One way of writing only: what decodes is encoded to the same text again, so
//! that no changed character goes unnoticed.

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes as text, padded.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0_u32, |group, at| (group << 8) | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            text.push(if place <= chunk.len() { sign(group >> (18 - 6 * place)) } else { '=' });
        }
    }
    text
}

fn sign(bits: u32) -> char {
    usize::try_from(bits & 63).ok().and_then(|at| SIGNS.get(at)).map_or('=', |sign| char::from(*sign))
}

/// The bytes of a text; `None` for anything [`encode`] would not write.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let signs = text.as_bytes();
    if !signs.len().is_multiple_of(4) {
        return None;
    }
    let padding = signs.iter().rev().take(2).take_while(|sign| **sign == b'=').count();
    let mut bytes = Vec::with_capacity(signs.len() / 4 * 3);
    let mut group = 0_u32;
    for (at, sign) in signs[..signs.len() - padding].iter().enumerate() {
        group = (group << 6) | value(*sign)?;
        if at % 4 == 3 {
            bytes.extend_from_slice(&group.to_be_bytes()[1..]);
            group = 0;
        }
    }
    let [_, first, second, _] = (group << (6 * padding)).to_be_bytes();
    // What the last sign holds beyond the last byte has to be nothing.
    match padding {
        1 if group & 0b11 == 0 => bytes.extend([first, second]),
        2 if group & 0b1111 == 0 => bytes.push(first),
        0 => {}
        _ => return None,
    }
    Some(bytes)
}

fn value(sign: u8) -> Option<u32> {
    let (first, offset) = match sign {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'+' => (b'+', 62),
        b'/' => (b'/', 63),
        _ => return None,
    };
    Some(u32::from(sign - first) + offset)
}

#[cfg(test)]
mod tests {
    use ::base64::Engine;
    use ::base64::prelude::BASE64_STANDARD;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_are_written_as_everybody_writes_them(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let text = encode(&bytes);
            prop_assert_eq!(&text, &BASE64_STANDARD.encode(&bytes));
            prop_assert_eq!(decode(&text), Some(bytes));
        }

        #[test]
        fn texts_are_read_as_strictly_as_can_be(text in "[A-Ba-b+/=01wQ]{0,12}|[ -~]{4}|.{0,8}") {
            prop_assert_eq!(decode(&text), BASE64_STANDARD.decode(&text).ok());
        }
    }
}
