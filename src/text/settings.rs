//! Words of the settings: language, appearance, keys, and what there is to know about the product.

texts! {
    STORAGE = "Storage", "儲存空間";
    STORAGE_ABOUT = "Plans stay in this browser, on this device.", "規劃案存放在這台裝置的這個瀏覽器裡。";
    STORAGE_PROMISED = "The browser keeps your plans until you delete them.", "瀏覽器會保留規劃案，直到你自己刪除。";
    STORAGE_NOT_PROMISED = "The browser may clear your plans when the device runs out of space. Export what matters.", "裝置空間不足時，瀏覽器可能會清除規劃案，重要的請先匯出。";
    STORAGE_UNKNOWN = "The browser does not say how long it keeps your plans. Export what matters.", "瀏覽器沒有說明會保留多久，重要的請先匯出。";
    STORAGE_USED = "In use: about {n} MB.", "目前約使用 {n} MB。";
    STORAGE_ASK = "Ask the browser to keep them", "請瀏覽器保留";
    LANGUAGE_ABOUT = "Changes the interface at once; what you wrote stays as you wrote it.", "介面立刻切換，你寫的內容維持原樣。";
    THEME_ABOUT = "For screens, projectors and printed pages; it never changes a plan.", "只影響畫面，不會更動規劃案。";
    KEYS_EVERYWHERE = "Everywhere", "所有頁面";
    KEYS_QUESTIONS = "On a question", "作答時";
    KEY = "Key", "按鍵";
    DOES = "What it does", "作用";
    KEY_UNDO = "Undo the last change", "復原上一個變更";
    KEY_REDO = "Do it again", "重做";
    KEY_EXPORT = "Export the open plan as a file", "把開啟中的規劃案匯出成檔案";
    KEY_LEVEL = "Choose an answer", "選擇答案";
    KEY_NA = "Not applicable", "不適用";
    KEY_UNKNOWN = "Don’t know", "不知道";
    KEY_NEXT = "Next question", "下一題";
    KEY_MOVE = "Previous or next question", "上一題、下一題";
    KEY_CLEAR = "Take the answer back", "清除答案";
    KEY_NOTE = "Write a note", "寫備註";
    KEY_HELP = "What the question is about", "題目說明";
    KEYS_MAC = "On a Mac, ⌘ takes the place of Ctrl.", "在 Mac 上請用 ⌘ 代替 Ctrl。";
    ABOUT = "About Baton", "關於 Baton";
    VERSION = "Version", "版本";
    VERSION_MODEL = "{version}, with the assessment model “{model}”, edition {revision}", "{version}，評估模型「{model}」{revision} 版";
    DATA = "Where your data is", "資料存在哪裡";
    DATA_TEXT = "In this browser on this device, and in the files you export. Nothing is sent anywhere. Clearing the browser’s data deletes the plans in it, so export what you want to keep.", "存在這台裝置的這個瀏覽器裡，以及你匯出的檔案中，不會傳送到任何地方。清除瀏覽器資料時規劃案會一併刪除，要保留的請先匯出。";
    DATA_BLOCKED = "At the moment this browser allows no storage.", "目前這個瀏覽器不允許儲存資料。";
    SOURCES = "Sources", "資料出處";
    SOURCES_TEXT = "Questions, rules and default figures draw on four published articles. Their figures are vendors’ claims: take them as assumptions to replace by your own, not as facts.", "題目、規則與預設數字參考四篇公開文章。其中的數字是廠商宣稱，請當成可以修改的假設，用自己的數字取代，不要當成事實。";
    LICENCE = "Licence", "授權";
    LICENCE_TEXT = "Baton is free software under MIT or Apache 2.0, as you prefer. It is made with Leptos, wasm-bindgen, gloo-storage, idb, aes-gcm, serde, jiff, csv, fastrand and uuid, all under MIT, Apache 2.0 or the Unlicense.", "Baton 是自由軟體，可任選 MIT 或 Apache 2.0 授權。使用的元件有 Leptos、wasm-bindgen、gloo-storage、idb、aes-gcm、serde、jiff、csv、fastrand 與 uuid，皆採用 MIT、Apache 2.0 或 Unlicense 授權。";
}
