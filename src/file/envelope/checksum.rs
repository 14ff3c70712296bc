//! CRC-32 as in ISO 3309, gzip and PNG: finds every damage of up to 32 bits in a row, and of others all but one in four
//! thousand million.

/// The checksum of the parts one after the other, as eight hexadecimal digits.
pub(super) fn checksum(parts: &[&[u8]]) -> String {
    let next = |crc: u32, byte: &u8| (crc >> 8) ^ TABLE[usize::from(crc.to_le_bytes()[0] ^ byte)];
    let crc = parts.iter().fold(u32::MAX, |crc, part| part.iter().fold(crc, next));
    format!("{:08x}", !crc)
}

/// What each byte does to the sum: a backup has many millions of them.
const TABLE: [u32; 256] = {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    let mut table = [0; 256];
    let (mut at, mut byte) = (0, 0_u32);
    while at < 256 {
        let (mut crc, mut bit) = (byte, 0);
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
            bit += 1;
        }
        table[at] = crc;
        at += 1;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn it_is_the_usual_one() {
        assert_eq!(checksum(&[b"123456789"]), "cbf43926", "the check value every catalogue gives");
        assert_eq!(checksum(&[b"1234", b"", b"56789"]), "cbf43926");
        assert_eq!(checksum(&[]), "00000000");
    }
}
