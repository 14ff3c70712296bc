//! CRC-32 as in ISO 3309, gzip and PNG: finds every damage of up to 32 bits in a row, and of others all but one in four
//! thousand million.

/// The checksum of the parts one after the other, as eight hexadecimal digits.
pub(super) fn checksum(parts: &[&[u8]]) -> String {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
    let crc = parts
        .iter()
        .flat_map(|part| part.iter())
        .fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)));
    format!("{:08x}", !crc)
}

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
