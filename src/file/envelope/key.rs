//! From a passphrase to a key, and from a key to a locked file and back.

use super::base64::encode;
use super::checksum::checksum;
use super::error::LockError;
use super::header::{CIPHER, IV, KDF, SALT, Stretching, canonical};
use super::read::{CHECK, Locked};
use super::{FORMAT, MAX_LABEL, MAX_PLAIN_BYTES, VERSION};
use crate::file::json::Json;

/// What the world outside has to bring: randomness, Unicode and four primitives, asynchronous because WebCrypto is. `None`
/// always means that the primitive is not available; the one exception is [`Crypto::open`].
#[expect(async_fn_in_trait, reason = "nothing here runs on several threads, and the page is one thread")]
pub trait Crypto {
    /// Fills the bytes from a cryptographic source of randomness.
    fn random(&self, bytes: &mut [u8]) -> Option<()>;

    /// The text in Unicode normalisation form C: `String.prototype.normalize` in a browser.
    ///
    /// A passphrase is prepared as RFC 8265 does for its profile `OpaqueString`: every space of Unicode becomes the ordinary
    /// one, then form C. The full-width space of a Chinese input method is the same as the space bar of another keyboard,
    /// and a letter with an accent is the same however it was composed. Capitals and full-width letters stay what they are.
    fn nfc(&self, text: &str) -> String;

    /// PBKDF2 with HMAC-SHA-256, 32 bytes of it.
    async fn stretch(&self, passphrase: &[u8], salt: &[u8], rounds: u32) -> Option<[u8; 32]>;

    /// HMAC-SHA-256.
    async fn mac(&self, key: &[u8; 32], message: &[u8]) -> Option<[u8; 32]>;

    /// AES-256-GCM: the encrypted bytes, then the 16 bytes of the tag.
    async fn seal(&self, key: &[u8; 32], iv: &[u8; IV], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>>;

    /// AES-256-GCM backwards; `None` when the tag does not fit.
    async fn open(&self, key: &[u8; 32], iv: &[u8; IV], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>>;
}

/// What follows from a passphrase and a salt. Locks again and again without stretching again: each time takes a new
/// initialisation vector, and the first 2³² of them are safe (NIST SP 800-38D, 8.3).
///
/// Whoever holds it can open the file: keep it in memory only.
pub struct Key {
    stretching: Stretching,
    secret: [u8; 32],
    check: [u8; CHECK],
}

impl Key {
    /// A key for new files, with a salt of its own. Takes as long as the rounds take.
    ///
    /// # Errors
    /// An empty passphrase, rounds out of range, no cryptography.
    pub async fn new<C: Crypto>(crypto: &C, passphrase: &str, rounds: u32) -> Result<Key, LockError> {
        let mut salt = [0; SALT];
        crypto.random(&mut salt).ok_or(LockError::NoCrypto)?;
        Key::stretched(crypto, passphrase, Stretching::new(salt, rounds.into())?).await
    }

    /// The key of a locked file. Takes as long as its rounds take.
    ///
    /// # Errors
    /// An empty or wrong passphrase, no cryptography.
    pub async fn of<C: Crypto>(crypto: &C, passphrase: &str, locked: &Locked) -> Result<Key, LockError> {
        let key = Key::stretched(crypto, passphrase, locked.stretching).await?;
        key.fits(locked).then_some(key).ok_or(LockError::WrongPassphrase)
    }

    async fn stretched<C: Crypto>(crypto: &C, passphrase: &str, stretching: Stretching) -> Result<Key, LockError> {
        let passphrase = prepared(crypto, passphrase);
        if passphrase.trim().is_empty() {
            return Err(LockError::EmptyPassphrase);
        }
        let Stretching { salt, .. } = stretching;
        let stretched = crypto.stretch(passphrase.as_bytes(), &salt, stretching.rounds()).await;
        let stretched = stretched.ok_or(LockError::NoCrypto)?;
        let secret = crypto.mac(&stretched, b"baton-locked 1 key\x01").await.ok_or(LockError::NoCrypto)?;
        let check = crypto.mac(&stretched, b"baton-locked 1 check\x01").await.ok_or(LockError::NoCrypto)?;
        let mut shortened = [0; CHECK];
        shortened.copy_from_slice(&check[..CHECK]);
        Ok(Key { stretching, secret, check: shortened })
    }

    /// Whether the file was locked with this key. Compares all bytes, however early they differ.
    fn fits(&self, locked: &Locked) -> bool {
        let differences = self.check.iter().zip(&locked.check).fold(0, |found, (own, other)| found | (own ^ other));
        self.stretching == locked.stretching && differences == 0
    }

    /// The bytes as the text of a locked file, ended by a line break. A blank label is left out.
    ///
    /// # Errors
    /// A label that is too long, more bytes than can be locked, no cryptography.
    pub async fn lock<C: Crypto>(&self, crypto: &C, label: &str, plain: &[u8]) -> Result<String, LockError> {
        self.lock_saved(crypto, label, "", plain).await
    }

    /// The same with when the bytes were saved on the outside, for who has to know which of two is newer before anybody unlocks
    /// them. Nothing proves it. A blank one is left out.
    ///
    /// # Errors
    /// As [`Key::lock`].
    pub async fn lock_saved<C: Crypto>(
        &self,
        crypto: &C,
        label: &str,
        saved: &str,
        plain: &[u8],
    ) -> Result<String, LockError> {
        let label = label.trim();
        if label.chars().count() > MAX_LABEL {
            return Err(LockError::LabelTooLong);
        }
        if plain.len() > MAX_PLAIN_BYTES {
            return Err(LockError::TooLarge { bytes: plain.len(), most: MAX_PLAIN_BYTES });
        }
        let mut iv = [0; IV];
        crypto.random(&mut iv).ok_or(LockError::NoCrypto)?;
        let (salt, rounds) = (self.stretching.salt, self.stretching.rounds());
        let header = canonical(KDF, rounds.into(), &salt, CIPHER, &iv, label);
        let data = crypto.seal(&self.secret, &iv, &header, plain).await.ok_or(LockError::NoCrypto)?;
        let text = |text: &str| Json::Text(text.to_owned());
        let fields = [
            ("format", text(FORMAT)),
            ("version", Json::Number(VERSION.into())),
            ("label", text(label)),
            ("saved", text(saved)),
            ("kdf", text(KDF)),
            ("rounds", Json::Number(rounds.into())),
            ("salt", Json::Text(encode(&salt))),
            ("cipher", text(CIPHER)),
            ("iv", Json::Text(encode(&iv))),
            ("check", Json::Text(encode(&self.check))),
            ("checksum", Json::Text(checksum(&[&header, &self.check, &data]))),
            ("data", Json::Text(encode(&data))),
        ];
        let is_said = |name: &str| !matches!((name, label, saved), ("label", "", _) | ("saved", _, ""));
        let fields = fields.into_iter().filter(|(name, _)| is_said(name));
        Ok(Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect()).to_file())
    }

    /// The bytes of a locked file.
    ///
    /// # Errors
    /// A file locked with another key, or changed on purpose.
    pub async fn unlock<C: Crypto>(&self, crypto: &C, locked: &Locked) -> Result<Vec<u8>, LockError> {
        if !self.fits(locked) {
            return Err(LockError::WrongPassphrase);
        }
        crypto.open(&self.secret, &locked.iv, &locked.header, &locked.data).await.ok_or(LockError::Altered)
    }
}

/// The passphrase as it is stretched. Every other space of Unicode (category Zs) becomes the ordinary one.
fn prepared<C: Crypto>(crypto: &C, passphrase: &str) -> String {
    let other =
        |c: char| matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}');
    crypto.nfc(&passphrase.replace(other, " "))
}
