//! Locked files: what goes in comes out, and everything else is told apart.

use baton::domain::language::Lang;
use baton::file::envelope::{
    Crypto, Key, LockError, Locked, MAX_LABEL, MAX_PLAIN_BYTES, ROUNDS, is_locked, lock, unlock,
};
use baton::file::{OpenError, open};
use baton::native::{Native, now};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::{fixture, fixtures};
use crate::samples;

/// The frozen file, locked by WebCrypto.
pub const FROZEN: &str = "locked-v1.baton.json";

/// What it was locked with.
pub const PASSPHRASE: &str = "接力棒　2026 Café";

/// The real cryptography with a derivation of one round, so that thousands of files can be tried.
struct Quick;

impl Crypto for Quick {
    fn random(&self, bytes: &mut [u8]) -> Option<()> {
        Native.random(bytes)
    }

    fn nfc(&self, text: &str) -> String {
        Native.nfc(text)
    }

    async fn stretch(&self, passphrase: &[u8], salt: &[u8], _: u32) -> Option<[u8; 32]> {
        Native.stretch(passphrase, salt, 1).await
    }

    async fn mac(&self, key: &[u8; 32], message: &[u8]) -> Option<[u8; 32]> {
        Native.mac(key, message).await
    }

    async fn seal(&self, key: &[u8; 32], iv: &[u8; 12], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        Native.seal(key, iv, additional, plain).await
    }

    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        Native.open(key, iv, additional, sealed).await
    }
}

fn locked(plain: &[u8], passphrase: &str, label: &str) -> String {
    now(lock(&Quick, passphrase, label, plain)).unwrap().unwrap()
}

fn unlocked(file: &[u8], passphrase: &str) -> Result<Vec<u8>, LockError> {
    now(unlock(&Quick, passphrase, &Locked::read(file)?)).unwrap()
}

fn said(error: &LockError) -> String {
    for lang in Lang::ALL {
        let sentence = error.message(lang);
        assert!(sentence.ends_with(['.', '。']) && sentence.chars().count() < 200, "{sentence}");
        assert!(!sentence.contains(char::is_control), "{sentence}");
    }
    format!("{}\n{}", error.message(Lang::En), error.message(Lang::ZhHant))
}

fn check(file: &str, passphrase: &str, expected: Expect) {
    expected.assert_eq(&said(&unlocked(file.as_bytes(), passphrase).expect_err("should be refused")));
}

/// A locked file with one field changed on purpose, so that the checksum fits again.
fn forged(field: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&locked(b"plan", "right", "label")).unwrap();
    file[field] = value;
    let bytes = |field: &str| {
        use base64::Engine;
        base64::prelude::BASE64_STANDARD.decode(file[field].as_str().unwrap()).unwrap()
    };
    let text = |field: &str| file[field].as_str().unwrap().to_owned();
    let header = [
        text("format"),
        file["version"].to_string(),
        text("kdf"),
        file["rounds"].to_string(),
        text("salt"),
        text("cipher"),
        text("iv"),
        text("label"),
    ];
    let all = [header.join("\n").into_bytes(), bytes("check"), bytes("data")].concat();
    let crc = all.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 })
    });
    file["checksum"] = json!(format!("{:08x}", !crc));
    file.to_string()
}

#[test]
fn the_frozen_file_of_web_crypto_opens() {
    let file = fixture(FROZEN);
    let frozen = Locked::read(file.as_bytes()).unwrap();
    assert_eq!(frozen.label(), "客服自動化 2026 春");
    // As typed, and as another keyboard gives the same letters.
    for passphrase in [PASSPHRASE, "接力棒 2026\u{a0}Cafe\u{301}"] {
        let plain = now(unlock(&Native, passphrase, &frozen)).unwrap().unwrap();
        assert_eq!(String::from_utf8(plain).unwrap(), fixture("v1-chinese.baton.json"));
    }
    for passphrase in ["接力棒2026 Café", "接力棒 2026 café", "接力棒 ２０２６ Café", "接力棒 2026 Café "]
    {
        assert_eq!(now(unlock(&Native, passphrase, &frozen)).unwrap(), Err(LockError::WrongPassphrase));
    }
}

#[test]
fn what_is_locked_for_real_unlocks_and_shows_nothing() {
    let plain = fixture("v1-full.baton.json");
    let file = now(lock(&Native, "long enough", "", plain.as_bytes())).unwrap().unwrap();
    let read = Locked::read(file.as_bytes()).unwrap();
    assert_eq!(read.label(), "");
    assert_eq!(now(unlock(&Native, "long enough", &read)).unwrap().unwrap(), plain.as_bytes());
    let fields: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(fields["rounds"], json!(ROUNDS));
    let names: Vec<&str> = fields.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names.len(), 10, "{names:?}");
    assert!(!file.contains("Returns") && !file.contains("plan-full") && !file.contains("long enough"));
}

#[test]
fn a_key_locks_again_without_stretching_and_never_the_same_way() {
    let key = now(Key::new(&Quick, "right", ROUNDS)).unwrap().unwrap();
    let lock = |plain: &[u8]| now(key.lock(&Quick, "label", plain)).unwrap().unwrap();
    let (one, two) = (lock(b"plan"), lock(b"plan"));
    let field = |file: &str, name: &str| serde_json::from_str::<Value>(file).unwrap()[name].clone();
    assert_eq!(field(&one, "salt"), field(&two, "salt"));
    assert_ne!(field(&one, "iv"), field(&two, "iv"));
    assert_ne!(field(&one, "data"), field(&two, "data"));
    for file in [&one, &two] {
        assert_eq!(unlocked(file.as_bytes(), "right").unwrap(), b"plan");
        let read = Locked::read(file.as_bytes()).unwrap();
        assert_eq!(now(key.unlock(&Quick, &read)).unwrap().unwrap(), b"plan");
    }
    let other = Locked::read(locked(b"plan", "right", "").as_bytes()).unwrap();
    assert_eq!(now(key.unlock(&Quick, &other)).unwrap(), Err(LockError::WrongPassphrase), "another salt");
    assert_ne!(field(&locked(b"plan", "right", ""), "salt"), field(&one, "salt"));
}

#[test]
fn every_case_has_a_sentence_of_its_own() {
    check(
        &locked(b"plan", "right", ""),
        "wrong",
        expect![[r#"
        The passphrase does not fit this file; check capital letters, spaces and the input method.
        密碼不正確，請確認大小寫、空格和輸入法。"#]],
    );
    check(
        &locked(b"plan", "right", ""),
        " \u{3000}",
        expect![[r#"
        The passphrase is empty.
        還沒有輸入密碼。"#]],
    );
    check(
        &fixture("v1-full.baton.json"),
        "right",
        expect![[r#"
        This is not a file locked by Baton.
        這不是 Baton 的加密檔。"#]],
    );
    check(
        &forged("version", json!(2)),
        "right",
        expect![[r#"
        The file was locked in format version 2 and this Baton unlocks up to version 1; open it with a newer Baton.
        這個檔案的加密格式是版本 2，這個 Baton 只能解開到版本 1，請改用較新的 Baton 開啟。"#]],
    );
    check(
        &forged("kdf", json!("Argon2id")),
        "right",
        expect![[r#"
        The file was locked in a way this Baton does not know: “Argon2id”.
        這個檔案的加密方式「Argon2id」，這個 Baton 不認得。"#]],
    );
    check(
        &forged("cipher", json!("ROT\u{202e}13")),
        "right",
        expect![[r#"
        The file was locked in a way this Baton does not know: “ROT\u{202e}13”.
        這個檔案的加密方式「ROT\u{202e}13」，這個 Baton 不認得。"#]],
    );
    check(
        &forged("rounds", json!(1000)),
        "right",
        expect![[r#"
        The file asks for 1000 rounds of key stretching; only 600,000 to 10,000,000 are accepted.
        這個檔案要求的金鑰運算次數是 1000 次，只接受 600,000 到 10,000,000 次。"#]],
    );
    check(
        &forged("rounds", json!(u64::MAX)),
        "right",
        expect![[r#"
        The file asks for 18446744073709551615 rounds of key stretching; only 600,000 to 10,000,000 are accepted.
        這個檔案要求的金鑰運算次數是 18446744073709551615 次，只接受 600,000 到 10,000,000 次。"#]],
    );
    check(
        &locked(b"plan", "right", "")[..200],
        "right",
        expect![[r#"
        The locked file breaks off; it was probably not copied or downloaded whole.
        加密檔不完整，可能沒有完整複製或下載。"#]],
    );
    check(
        &locked(b"plan", "right", "label").replace("label\"", "lable\""),
        "right",
        expect![[r#"
        The locked file was damaged or changed after it was written; please use another copy of it.
        加密檔存檔後已損壞或遭到更動，請改用另一份備份。"#]],
    );
    check(
        &"x".repeat(70 << 20),
        "right",
        expect![[r#"
        The file is 70 MB; 64.1 MB is the most that can be locked or unlocked.
        檔案有 70 MB，最大只能加密或解密 64.1 MB。"#]],
    );
    let too_long = now(lock(&Quick, "right", &"字".repeat(MAX_LABEL + 1), b"")).unwrap().unwrap_err();
    expect![[r#"
        The label has more than 200 characters.
        標示超過 200 個字。"#]]
    .assert_eq(&said(&too_long));
    let too_large = now(lock(&Quick, "right", "", &vec![0; MAX_PLAIN_BYTES + 1])).unwrap().unwrap_err();
    expect![[r#"
        The file is 48.1 MB; 48 MB is the most that can be locked or unlocked.
        檔案有 48.1 MB，最大只能加密或解密 48 MB。"#]]
    .assert_eq(&said(&too_large));
    expect![[r#"
        Encryption is not available here; a page has to come over https or from this computer.
        這裡無法使用加密功能，網頁必須透過 https 或從這台電腦開啟。"#]]
    .assert_eq(&said(&LockError::NoCrypto));
}

#[test]
fn a_change_on_purpose_is_told_from_a_wrong_passphrase() {
    for (field, value) in [
        ("label", json!("lable")),
        ("label", json!("")),
        ("iv", json!("AAAAAAAAAAAAAAAA")),
        ("data", json!("")),
        ("data", json!("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
    ] {
        let file = forged(field, value);
        assert_eq!(unlocked(file.as_bytes(), "right"), Err(LockError::Altered), "{field}");
        assert_eq!(unlocked(file.as_bytes(), "wrong"), Err(LockError::WrongPassphrase), "{field}");
    }
    for (field, value) in [("salt", json!("AAAAAAAAAAAAAAAAAAAAAA==")), ("check", json!("AAAAAAAAAAAAAAAAAAAAAA=="))] {
        assert_eq!(unlocked(forged(field, value).as_bytes(), "right"), Err(LockError::WrongPassphrase), "{field}");
    }
    assert_eq!(unlocked(forged("label", json!("label")).as_bytes(), "right").unwrap(), b"plan", "the forger works");
}

#[test]
fn a_file_cut_off_anywhere_is_truncated() {
    let file = fixture(FROZEN);
    let whole = file.trim_end().len();
    for length in 0..whole {
        assert_eq!(Locked::read(&file.as_bytes()[..length]), Err(LockError::Truncated), "{length}");
    }
    assert!(Locked::read(&file.as_bytes()[..whole]).is_ok());
}

#[test]
fn every_flipped_bit_is_found_before_anybody_types_a_passphrase() {
    let file = locked(b"{\"format\": \"baton-plan\"}", "right", "標示 label");
    let good = Locked::read(file.as_bytes()).unwrap();
    let mut found = std::collections::BTreeMap::new();
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut bytes = file.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            match Locked::read(&bytes) {
                Ok(read) => assert_eq!(read, good, "byte {at}, bit {bit}"),
                Err(error) => {
                    said(&error);
                    *found.entry(format!("{error:?}").split(' ').next().unwrap().to_owned()).or_insert(0) += 1;
                }
            }
        }
    }
    let kinds: Vec<_> = found.keys().map(String::as_str).collect();
    assert_eq!(kinds, ["Altered", "Newer", "NotLocked"]);
    assert!(found["Altered"] > 9 * (found["Newer"] + found["NotLocked"]), "{found:?}");
}

#[test]
fn locked_files_are_told_from_others() {
    let file = locked(b"", "right", "");
    let value: Value = serde_json::from_str(&file).unwrap();
    let mut turned: Vec<(String, Value)> = value.as_object().unwrap().clone().into_iter().collect();
    turned.sort_by(|a, b| b.0.cmp(&a.0));
    let turned: Vec<String> = turned.iter().map(|(name, value)| format!("{}:{value}", json!(name))).collect();
    let turned = format!("{{{}}}", turned.join(","));
    assert!(!turned.starts_with("{\"format"));
    for text in [file.clone(), format!("\u{feff}{file}"), turned, file[..60].to_owned(), value.to_string()] {
        assert!(is_locked(text.as_bytes()), "{text}");
        assert!(!matches!(Locked::read(text.as_bytes()), Err(LockError::NotLocked)), "{text}");
    }
    let plans = fixtures().into_iter().map(|(_, text)| text);
    for text in plans.chain(
        ["", "{", "{\"format\": \"baton-loc", "[\"baton-locked\"]", "{\"note\": \"baton-locked\"}"].map(str::to_owned),
    ) {
        assert!(!is_locked(text.as_bytes()), "{text}");
    }
    let error = open(file.as_bytes(), &samples::known()).unwrap_err();
    assert_eq!(error, OpenError::IsLocked);
    expect![[r#"
        This file is locked; it opens with its passphrase.
        這個檔案已加密，要輸入密碼才能開啟。"#]]
    .assert_eq(&format!("{}\n{}", error.message(Lang::En), error.message(Lang::ZhHant)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_goes_in_comes_out(
        plain in proptest::collection::vec(any::<u8>(), 0..300),
        passphrase in ".*[^\\s].*",
        other in ".*[^\\s].*",
        label in ".{0,40}",
    ) {
        let file = locked(&plain, &passphrase, &label);
        let read = Locked::read(file.as_bytes()).unwrap();
        prop_assert_eq!(read.label(), label.trim());
        prop_assert_eq!(unlocked(file.as_bytes(), &passphrase), Ok(plain));
        let spaced = |text: &str| Native.nfc(text).replace(|c: char| c != '\t' && c.is_whitespace(), " ");
        if spaced(&other) != spaced(&passphrase) {
            prop_assert_eq!(unlocked(file.as_bytes(), &other), Err(LockError::WrongPassphrase));
        }
    }
}
