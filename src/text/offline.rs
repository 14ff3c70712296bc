//! Words about the page without a network, and about a newer version of it.

texts! {
    NEWER = "A new version is ready.", "新版本已經準備好。";
    USE_NEWER = "Use it now", "立即更新";
    USE_NEWER_ABOUT = "Everything is saved first; the page then loads once.", "會先儲存所有內容，再重新載入一次。";
    WITHOUT_NETWORK = "Without a network", "離線使用";
    KEPT_NOWHERE = "Not yet. Once Baton has arrived completely, this browser keeps it, provided the address begins with https and nothing blocks it.", "還不行。Baton 載入完成後會存進這個瀏覽器，前提是網址以 https 開頭，瀏覽器也沒有封鎖。";
    KEPT_DEVICE = "Works: this browser keeps all of Baton. A new version waits until you agree to it.", "可以使用，這個瀏覽器已保存完整的 Baton。有新版本時，你同意後才會更新。";
    KEPT_FILE = "Works: this file is all of Baton. It was checked just now and is as it was built.", "可以使用，這個檔案就是完整的 Baton。剛才已自我檢查，內容與發布時一致。";
    KEPT_FILE_UNCHECKED = "Works: this file is all of Baton. This browser has no means to check that it is as it was built.", "可以使用，這個檔案就是完整的 Baton。這個瀏覽器無法檢查內容是否與發布時一致。";
    KEPT_FILE_ALTERED = "This file is not as it was built: it is damaged, or somebody has changed it. Your plans are not touched by that. Export them, and get the file again from a place you trust.", "這個檔案與發布時不一致，可能已損壞或被人改過。規劃案不受影響，請先匯出，再從可信任的來源重新取得檔案。";
    BUILD = "Build {build}", "組建代號 {build}";
    FINGERPRINT = "Fingerprint of this file (SHA-256): {build}", "檔案指紋（SHA-256）：{build}";
}
