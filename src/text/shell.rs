//! Words around every page: navigation, saving, settings.

texts! {
    BRAND = "Baton", "Baton";
    TAGLINE = "Who carries the work, people or AI, and when.", "哪些工作交給 AI、哪些留給人、什麼時候開始。";
    SKIP_TO_CONTENT = "Skip to content", "跳到主要內容";
    NAV_LABEL = "Sections", "主選單";
    PLAN = "Plan", "規劃案";
    PLANS = "Plans", "規劃案";
    ASSESS = "Assess", "流程評估";
    PROCESSES = "Processes", "流程分工";
    ROLLOUT = "Rollout", "導入規劃";
    SETTINGS = "Settings", "設定";
    UNTITLED = "Untitled plan", "未命名規劃案";
    DEMO_MARK = "Example", "範例";
    STATE_EMPTY = "not started", "尚未開始";
    STATE_PARTIAL = "in progress", "進行中";
    STATE_DONE = "done", "已完成";
    STATE_ATTENTION = "needs attention", "需要留意";
    MESSAGES = "Messages", "訊息";
    UNDO = "Undo", "復原";
    REDO = "Redo", "重做";
    CLOSE = "Close", "關閉";
    CANCEL = "Cancel", "取消";
    DONE = "Done", "完成";
    DELETE = "Delete", "刪除";
    REMOVE = "Remove", "移除";
    PRINT = "Print", "列印";
    NOT_SAVED_YET = "Nothing to save yet", "尚無內容需要儲存";
    SAVING = "Saving…", "儲存中…";
    SAVED_AT = "Saved {time} · on this device", "{time} 已儲存 · 僅存於本機";
    SAVE_FAILED = "Not saved: this browser’s storage is full.", "未儲存：瀏覽器的儲存空間已滿。";
    SAVE_BLOCKED = "Not saved: this browser blocks storage.", "未儲存：瀏覽器封鎖了儲存功能。";
    SAVE_FILE_INSTEAD = "Download the file", "下載檔案";
    LANGUAGE = "Language", "語言";
    THEME = "Appearance", "外觀";
    THEME_AUTO = "Like the device", "跟隨裝置";
    THEME_LIGHT = "Light", "淺色";
    THEME_DARK = "Dark", "深色";
    THEME_CONTRAST = "High contrast", "高對比";
    NOT_FOUND_TITLE = "There is no such page.", "找不到這個頁面。";
    NOT_FOUND_BACK = "Go to your plans", "回到規劃案列表";
    SOURCE = "Source: {title}", "出處：{title}";
    KEYS = "Keyboard", "快速鍵";
    MAKE_FROM_FILE = "Exported {name}", "已匯出 {name}";
}
