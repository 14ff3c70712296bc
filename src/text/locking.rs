//! Words of plans locked on this device.

texts! {
    LOCK_NAMED = "Lock “{name}”", "為「{name}」加上密碼";
    LOCK_TITLE = "Lock this plan?", "要為這份規劃案加上密碼嗎？";
    LOCK_ABOUT = "On this device the plan and its history are then kept encrypted. Lists show only the label and the time.", "之後這份規劃案和它的歷程會加密存放在這台裝置上，列表只會顯示標示和時間。";
    LOCK_WARNING = "Nobody can open the plan without the passphrase: there is no way to recover or reset it. Keep it in a safe place first. What was kept here unencrypted until now may stay on the disk for a while, where only special tools find it.", "沒有密碼，誰都打不開這份規劃案，也沒有找回或重設的方法，請先把密碼收在安全的地方。先前未加密的內容可能還會在磁碟上留存一段時間，要用特殊工具才找得到。";
    UNDERSTOOD = "I have kept the passphrase. I know that without it the plan is lost.", "我已收好密碼，也知道忘記密碼就等於失去這份規劃案。";
    UNDERSTAND_FIRST = "Please confirm that you have kept the passphrase.", "請先確認已收好密碼。";
    LABEL = "Label", "標示";
    LABEL_HINT = "Everybody who uses this device can read it. Blank gives nothing away.", "使用這台裝置的人都看得到。留白就不透露任何資訊。";
    LOCK = "Lock", "加上密碼";
    LOCKED = "The plan is locked. It stays open in this tab until you lock it again or close the tab.", "已加上密碼。這個分頁會維持開啟，直到再次上鎖或關閉分頁。";
    TAG = "Locked", "已上鎖";
    TAG_UNLOCKED = "Unlocked in this tab", "在這個分頁已解鎖";
    WITH_LOCK = "Lock of “{name}”", "「{name}」的密碼";
    WITH_LOCK_TITLE = "This plan is locked", "這份規劃案有密碼";
    WITH_LOCK_ABOUT = "In this tab it is unlocked. What is saved stays encrypted.", "在這個分頁已解鎖，儲存的內容仍然加密。";
    LOCK_AGAIN = "Lock it again now", "立刻上鎖";
    LOCKED_AGAIN = "The plan is locked again", "已重新上鎖";
    REMOVE = "Take the lock away", "移除密碼";
    REMOVED = "The lock is gone; the plan is kept unencrypted", "已移除密碼，規劃案改以未加密方式存放";
    PAGE_TITLE = "This plan is locked", "這份規劃案已上鎖";
    PAGE_ABOUT = "It opens with its passphrase, for this tab only. What you type is sent nowhere.", "輸入密碼就會在這個分頁開啟。密碼不會傳到任何地方。";
    PAGE_LABEL = "Label: {label}", "標示：{label}";
    OTHER_PLANS = "All plans", "回到規劃案列表";
    NOT_NOW = "The plan cannot be changed now: it is not readable here, or another tab has it open. Nothing was changed.", "現在無法變更：這裡讀不到這份規劃案，或正在另一個分頁開啟。內容沒有任何更動。";
    NOT_KEPT = "The browser did not store it. Nothing was changed.", "瀏覽器沒有存下來，內容沒有任何更動。";
    TWIN_LOCKED = "The one on this device is locked. To replace it or merge into it, unlock it first.", "這台裝置上的那份已上鎖。要取代或合併，請先解鎖。";
}
