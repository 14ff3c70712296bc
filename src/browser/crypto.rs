//! The browser's cryptography. A page gets it over https, from this computer and from a file; elsewhere everything is `None`.

use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::cipher;
use crate::file::envelope::Crypto;

/// WebCrypto. Keys are never extractable and live as long as one call.
pub struct WebCrypto;

impl Crypto for WebCrypto {
    fn random(&self, bytes: &mut [u8]) -> Option<()> {
        crypto()?.get_random_values_with_u8_array(bytes).ok().map(drop)
    }

    fn nfc(&self, text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }

    async fn stretch(&self, passphrase: &[u8], salt: &[u8], rounds: u32) -> Option<[u8; 32]> {
        const BITS: u32 = 256;
        let algorithm = object(&[
            ("name", "PBKDF2".into()),
            ("hash", "SHA-256".into()),
            ("salt", Uint8Array::from(salt).into()),
            ("iterations", rounds.into()),
        ])?;
        let key = key(passphrase, &object(&[("name", "PBKDF2".into())])?, "deriveBits").await?;
        done(subtle()?.derive_bits_with_object(&algorithm, &key, BITS)).await?.try_into().ok()
    }

    async fn mac(&self, secret: &[u8; 32], message: &[u8]) -> Option<[u8; 32]> {
        let algorithm = object(&[("name", "HMAC".into()), ("hash", "SHA-256".into())])?;
        let key = key(secret, &algorithm, "sign").await?;
        done(subtle()?.sign_with_object_and_u8_array(&algorithm, &key, message)).await?.try_into().ok()
    }

    async fn seal(&self, secret: &[u8; 32], iv: &[u8; 12], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let algorithm = gcm(iv, additional)?;
        let key = key(secret, &algorithm, "encrypt").await?;
        done(subtle()?.encrypt_with_object_and_u8_array(&algorithm, &key, plain)).await
    }

    async fn open(&self, secret: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let algorithm = gcm(iv, additional)?;
        let key = key(secret, &algorithm, "decrypt").await?;
        done(subtle()?.decrypt_with_object_and_u8_array(&algorithm, &key, sealed)).await
    }
}

/// What a page does in the moment in which it is closed: every future is ready at once. It stretches no passphrase.
pub struct AtOnce;

impl Crypto for AtOnce {
    fn random(&self, bytes: &mut [u8]) -> Option<()> {
        WebCrypto.random(bytes)
    }

    fn nfc(&self, text: &str) -> String {
        WebCrypto.nfc(text)
    }

    async fn stretch(&self, _: &[u8], _: &[u8], _: u32) -> Option<[u8; 32]> {
        None
    }

    async fn mac(&self, _: &[u8; 32], _: &[u8]) -> Option<[u8; 32]> {
        None
    }

    async fn seal(&self, secret: &[u8; 32], iv: &[u8; 12], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        cipher::seal(secret, iv, additional, plain)
    }

    async fn open(&self, secret: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        cipher::open(secret, iv, additional, sealed)
    }
}

fn crypto() -> Option<web_sys::Crypto> {
    web_sys::window()?.crypto().ok()
}

/// Where the page is not trusted there is none, although the types say otherwise.
fn subtle() -> Option<SubtleCrypto> {
    let subtle = crypto()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

fn object(fields: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).ok()?;
    }
    Some(object)
}

fn gcm(iv: &[u8], additional: &[u8]) -> Option<Object> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        ("additionalData", Uint8Array::from(additional).into()),
        ("tagLength", 128.into()),
    ])
}

/// A key for one use.
async fn key(secret: &[u8], algorithm: &Object, usage: &str) -> Option<CryptoKey> {
    let usages = Array::of1(&usage.into());
    let imported = subtle()?.import_key_with_object("raw", &Uint8Array::from(secret), algorithm, false, &usages);
    JsFuture::from(imported.ok()?).await.ok()?.dyn_into().ok()
}

/// The bytes a promise comes to.
async fn done(promise: Result<Promise, JsValue>) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(promise.ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
