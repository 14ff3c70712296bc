//! Small numbers and bytes as symbols, with hardly a bit lost.

/// Digits of one kind. As many as `digits` go into `symbols`: 7¹⁶ is just under 32⁹ and 6²⁹ just under 32¹⁵; fewer at the end
/// go into as few symbols as hold them.
pub(super) struct Base {
    radix: u128,
    digits: usize,
    symbols: usize,
}

/// Answers: levels, not applicable, don't know, unanswered.
pub(super) const ANSWERS: Base = Base { radix: 7, digits: 16, symbols: 9 };

/// Ratings: one to five, unrated.
pub(super) const RATINGS: Base = Base { radix: 6, digits: 29, symbols: 15 };

impl Base {
    /// How many symbols so many digits take, for at most as many as go together.
    fn symbols_for(&self, digits: usize) -> usize {
        if digits == self.digits {
            return self.symbols;
        }
        let values = (0..digits).fold(1, |values, _| values * self.radix);
        std::iter::successors(Some(1_u128), |held| Some(held << 5)).take_while(|held| *held < values).count()
    }

    /// Writes digits, each less than the radix, the first of those that go together lowest.
    pub(super) fn write(&self, digits: &[u8], symbols: &mut Vec<u8>) {
        for together in digits.chunks(self.digits) {
            let value = together.iter().rev().fold(0, |value, digit| value * self.radix + u128::from(*digit));
            symbols.extend((0..self.symbols_for(together.len())).rev().map(|place| low(value >> (5 * place))));
        }
    }

    /// Reads so many digits; `None` when symbols are missing or say more than the digits can.
    pub(super) fn read(&self, reader: &mut Reader, mut count: usize) -> Option<Vec<u8>> {
        let mut digits = Vec::new();
        while count > 0 {
            let together = count.min(self.digits);
            let mut value = (0..self.symbols_for(together))
                .try_fold(0, |value, _| reader.symbol().map(|symbol| value << 5 | u128::from(symbol)))?;
            for _ in 0..together {
                digits.push(low(value % self.radix));
                value /= self.radix;
            }
            if value > 0 {
                return None;
            }
            count -= together;
        }
        Some(digits)
    }
}

/// The lowest five bits.
fn low(value: u128) -> u8 {
    u8::try_from(value & 31).unwrap_or(0)
}

/// Writes a number of so many symbols, highest first.
pub(super) fn write_number(value: u32, count: usize, symbols: &mut Vec<u8>) {
    symbols.extend((0..count).rev().map(|place| low(u128::from(value) >> (5 * place))));
}

/// Writes bytes, eight bits each, with zeros in the rest of the last symbol.
pub(super) fn write_bytes(bytes: &[u8], symbols: &mut Vec<u8>) {
    let (mut kept, mut bits) = (0_u32, 0);
    for byte in bytes {
        kept = (kept << 8 | u32::from(*byte)) & 0xffff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            symbols.push(low(u128::from(kept >> bits)));
        }
    }
    if bits > 0 {
        symbols.push(low(u128::from(kept << (5 - bits))));
    }
}

/// Symbols read one after the other.
pub(super) struct Reader<'a> {
    symbols: std::slice::Iter<'a, u8>,
    kept: u32,
    bits: u32,
}

impl<'a> Reader<'a> {
    /// From the first on.
    pub(super) fn new(symbols: &'a [u8]) -> Reader<'a> {
        Reader { symbols: symbols.iter(), kept: 0, bits: 0 }
    }

    /// The next whole symbol; what is left of one that bytes ended in is passed over.
    pub(super) fn symbol(&mut self) -> Option<u8> {
        (self.kept, self.bits) = (0, 0);
        self.symbols.next().copied()
    }

    /// A number of so many symbols.
    pub(super) fn number(&mut self, count: usize) -> Option<u32> {
        (0..count).try_fold(0, |value, _| self.symbol().map(|symbol| value << 5 | u32::from(symbol)))
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        while self.bits < 8 {
            self.kept = (self.kept << 5 | u32::from(*self.symbols.next()?)) & 0xffff;
            self.bits += 5;
        }
        self.bits -= 8;
        u8::try_from(self.kept >> self.bits & 0xff).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sizes_are_those_the_documentation_states() {
        let size = |base: &Base, count| {
            let mut symbols = Vec::new();
            base.write(&vec![u8::try_from(base.radix - 1).unwrap(); count], &mut symbols);
            symbols.len()
        };
        assert_eq!((size(&ANSWERS, 36), size(&RATINGS, 100), size(&RATINGS, 0)), (21, 52, 0));
    }

    #[test]
    fn more_than_the_digits_can_say_is_refused() {
        for base in [&ANSWERS, &RATINGS] {
            for count in [1, 5, base.digits] {
                let symbols = vec![31; base.symbols_for(count)];
                assert_eq!(base.read(&mut Reader::new(&symbols), count), None);
            }
            assert_eq!(base.read(&mut Reader::new(&[]), 1), None);
        }
    }

    proptest! {
        #[test]
        fn digits_and_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..60), digits in prop::collection::vec(0..6_u8, 0..120)) {
            for base in [ANSWERS, RATINGS] {
                let mut symbols = Vec::new();
                write_bytes(&bytes, &mut symbols);
                base.write(&digits, &mut symbols);
                write_number(777, 2, &mut symbols);
                prop_assert!(symbols.iter().all(|symbol| *symbol < 32));
                let mut reader = Reader::new(&symbols);
                let read: Option<Vec<u8>> = bytes.iter().map(|_| reader.byte()).collect();
                prop_assert_eq!(read.as_ref(), Some(&bytes));
                prop_assert_eq!(base.read(&mut reader, digits.len()), Some(digits.clone()));
                prop_assert_eq!(reader.number(2), Some(777));
                prop_assert_eq!(reader.symbol(), None);
            }
        }
    }
}
