//! The checksum over the symbols of a code; what it promises stands in the module above.

/// Its generator, x²⁰ + x¹⁸ + … + 1: of those tried at random the first that finds any two wrong symbols in 4,200.
const GENERATOR: u32 = 0x17_a275;

/// The bit over the highest of a remainder.
const OVER: u32 = 1 << 20;

/// The remainder before the first symbol: not zero, so that zeros at the beginning count.
pub(super) const BEGIN: u32 = 0xb_a707;

/// The remainder after one more symbol. After a whole code with its checksum it is zero.
pub(super) fn step(remainder: u32, symbol: u8) -> u32 {
    times_symbol(remainder ^ (u32::from(symbol) << 15))
}

/// The remainder after several symbols.
pub(super) fn after(remainder: u32, symbols: &[u8]) -> u32 {
    symbols.iter().fold(remainder, |remainder, symbol| step(remainder, *symbol))
}

/// The remainder times x⁵: moved by one symbol.
fn times_symbol(remainder: u32) -> u32 {
    let over = usize::try_from(remainder >> 15).ok().and_then(|over| OVERFLOWS.get(over)).copied().unwrap_or(0);
    (remainder << 5 & (OVER - 1)) ^ over
}

/// What the five highest bits of a remainder become when they are moved over its end.
const OVERFLOWS: [u32; 32] = {
    let mut table = [0; 32];
    let mut entry = 0;
    let mut highest: u32 = 0;
    while entry < table.len() {
        let mut value = highest << 15;
        let mut bit = 0;
        while bit < 5 {
            value = if value << 1 & OVER == 0 { value << 1 } else { value << 1 ^ GENERATOR };
            bit += 1;
        }
        table[entry] = value;
        entry += 1;
        highest += 1;
    }
    table
};

/// The remainder divided by x⁵.
fn by_symbol(remainder: u32) -> u32 {
    (0..5).fold(remainder, |value, _| if value & 1 == 0 { value >> 1 } else { (value ^ GENERATOR) >> 1 })
}

/// The product of two remainders.
fn product(a: u32, b: u32) -> u32 {
    (0..20).rev().fold(0, |sum, bit| {
        let doubled = if sum << 1 & OVER == 0 { sum << 1 } else { sum << 1 ^ GENERATOR };
        if b >> bit & 1 == 0 { doubled } else { doubled ^ a }
    })
}

/// Remainders of stretches of one long row of symbols, each found in the same time however long it is.
pub(super) struct Stretches(Vec<u32>);

impl Stretches {
    /// None yet.
    pub(super) fn new() -> Stretches {
        Stretches(vec![1])
    }

    /// From now on for stretches of up to so many symbols.
    pub(super) fn reach(&mut self, most: usize) {
        while self.0.len() <= most {
            let last = self.0.last().copied().unwrap_or(1);
            self.0.push(times_symbol(last));
        }
    }

    /// What `begin` becomes over the next `length` symbols of a row whose running remainder is `before` at the first of them
    /// and `behind` after the last; `None` for longer stretches than promised.
    pub(super) fn over(&self, begin: u32, before: u32, behind: u32, length: usize) -> Option<u32> {
        self.0.get(length).map(|power| behind ^ product(begin ^ before, *power))
    }
}

/// Which of the last `count` symbols is wrong, counted from the end, when the remainder is that of one wrong symbol or of two
/// that changed places; of those the first is named.
pub(super) fn culprit(remainder: u32, count: usize) -> Option<usize> {
    // Each symbol was taken in as the highest of the remainder's four.
    let moved = |from: u32| std::iter::successors(Some(from), |value| Some(by_symbol(*value))).skip(4).take(count);
    moved(remainder)
        .position(|value| value < 32)
        .or_else(|| moved(remainder).position(|value| value < 1024 && value >> 5 == value & 31).map(|last| last + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_two_wrong_symbols_are_found_in_4200() {
        const { assert!(GENERATOR & OVER != 0 && GENERATOR & 1 == 1, "of degree 20, with a constant term") };
        for first in 1..32 {
            let mut moved = first;
            for distance in 1..4_200 {
                moved = times_symbol(moved);
                assert!(moved >= 32, "{first} at distance {distance}");
            }
        }
    }

    #[test]
    fn stretches_are_what_is_counted_one_by_one() {
        let symbols: Vec<u8> = (0..200_u8).map(|n| n.wrapping_mul(7) % 32).collect();
        let running: Vec<u32> = (0..=symbols.len()).map(|n| after(0, &symbols[..n])).collect();
        let mut stretches = Stretches::new();
        stretches.reach(100);
        for (from, to) in [(0, 1), (3, 90), (100, 200), (50, 50)] {
            let over = stretches.over(BEGIN, running[from], running[to], to - from);
            assert_eq!(over, Some(after(BEGIN, &symbols[from..to])));
        }
        assert_eq!(stretches.over(BEGIN, running[0], running[101], 101), None);
    }

    #[test]
    fn a_remainder_divided_is_moved_back() {
        for value in [1, 31, 0xf_ffff, 0x8_0001] {
            assert_eq!(by_symbol(times_symbol(value)), value);
        }
    }
}
