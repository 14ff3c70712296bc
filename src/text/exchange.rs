//! Words of files between people: what a file changes, merging, exporting with choices, passphrases.

texts! {
    P_SAVED_BY = "Saved by", "儲存者";
    CHANGES = "What it would change in yours", "取代後，現有的會有這些變化";
    MORE = "All {n}", "全部 {n} 項";
    AS_MERGE = "Merge it into mine", "合併到現有的";
    AS_MERGE_ABOUT = "Both sides’ work is kept; where they differ, you choose.", "兩邊填的都保留，有出入的地方由你決定。";
    GO_ON = "Go on", "下一步";
    BACK = "Back", "上一步";

    MERGE = "Merge the two", "合併兩份規劃案";
    TWO_WAY = "No earlier version that both come from is known on this device. So nothing counts as deleted: what only one of them says is kept, and where they say different things, you choose.", "這台裝置上找不到兩份的共同舊版本，所以無法判斷哪些內容是刪掉的：只有一邊填寫的都會保留，兩邊填得不同的由你決定。";
    THREE_WAY = "Both come from an earlier version kept on this device. What only one of them changed is settled; where both changed the same place, you choose.", "兩份都從這台裝置上的舊版本而來。只有一邊改過的直接採用，兩邊都改過的由你決定。";
    CONFLICTS = "{n} {n|place differs|places differ}. Yours stays unless you choose the other.", "有 {n} 處不同，沒有另外選擇就維持現有的。";
    NO_CONFLICTS = "The two never contradict each other.", "兩份沒有互相衝突的地方。";
    TAKEN = "Taken from the file without a question: {n}", "直接採用檔案內容：{n} 處";
    NOTHING_TO_TAKE = "Nothing else is taken from the file.", "檔案裡沒有其他要採用的內容。";
    ALL_MINE = "All mine", "全部用現有的";
    ALL_THEIRS = "All from the file", "全部用檔案的";
    MINE = "Yours", "現有的";
    THEIRS = "The file", "檔案";
    ORIGINAL = "Originally: {value}", "原本：{value}";
    MERGE_NOW = "Merge", "合併";
    MERGED = "Merged into “{name}”: {taken} taken, {conflicts} decided", "已合併到「{name}」：採用 {taken} 處，裁定 {conflicts} 處";
    NOTHING_TAKEN = "“{name}” stays as it was: nothing was taken from the file", "「{name}」維持不變，沒有採用檔案的內容";

    LOCKED = "This file is locked", "這個檔案有密碼";
    LOCKED_LABEL = "Its label says “{label}”. Only opening it shows whether that is true.", "檔案上標示「{label}」，解開後才能確定是否屬實。";
    LOCKED_ABOUT = "Whoever locked it knows the passphrase. What you type is sent nowhere.", "請向加密的人詢問密碼。密碼不會傳到任何地方。";
    PASSPHRASE = "Passphrase", "密碼";
    UNLOCK = "Unlock", "解開";
    UNLOCKING = "Unlocking…", "解開中…";
    SHOW_PASSPHRASE = "Show what I type", "顯示輸入的內容";

    EXPORT_WITH = "Export “{name}” with choices", "選擇方式匯出「{name}」";
    EXPORT_TITLE = "Export “{name}”", "匯出「{name}」";
    FOR_WHOM = "Who is it for?", "要給誰？";
    FOR_TEAM = "People who work on this plan", "一起做這份規劃案的人";
    FOR_TEAM_ABOUT = "Everything is in the file.", "檔案包含全部內容。";
    FOR_OUTSIDERS = "Outsiders", "外部的人";
    FOR_OUTSIDERS_ABOUT = "Answers, ratings, figures and dates stay; what names people or quotes them does not leave.", "作答、評分、數字和日期保留，會透露身分或轉述的內容都不帶出去。";
    SIGN = "Your name", "你的名字";
    SIGN_HINT = "Stands in the file, so that whoever merges it can tell whose work is whose. Blank for none. This device remembers it.", "寫進檔案裡，合併時才知道是誰改的。不想署名可以留白。這台裝置會記住。";
    HIDDEN = "Hidden in this copy", "這份副本會隱藏";
    HIDDEN_PEOPLE = "People: {names} – each becomes “Person 1”, “Person 2” and so on, wherever the name occurs", "人名：{names}。無論出現在哪裡，都改成「人員 1」、「人員 2」";
    HIDDEN_NOBODY = "People: the plan names none", "人名：規劃案裡沒有";
    HIDDEN_PLAN = "The name of the plan, and the names of freezes", "規劃案名稱和凍結期名稱";
    HIDDEN_NOTES = "Notes, reasons, handoff rules and everything else written in sentences", "備註、理由、轉真人規則等所有文字敘述";
    HIDDEN_TRACES = "Who saved it and when, earlier versions, and fields this version does not know", "儲存者、儲存時間、先前版本，以及不認得的欄位";
    STAYS = "Names of processes and channels stay, or nobody could follow. Read the file before you send it.", "流程和通路的名稱會保留，否則看不懂。寄出前請先看過一遍。";
    ALSO_HIDE = "Further names to hide", "其他要隱藏的名稱";
    ALSO_HIDE_HINT = "The organisation, customers, brands; separated by commas. Replaced in the names of processes too.", "公司、客戶、品牌等，用逗號或頓號分開。流程名稱裡出現的也會換掉。";
    OUTSIDERS_FILE = "plan for outsiders", "規劃案（對外版）";
    LOCK = "Lock it with a passphrase", "用密碼加密";
    LOCK_WARNING = "Nobody can open the file without the passphrase: there is no way to recover or reset it. Keep it in a safe place before you send the file, and tell it to the other person in some other way. The plan on this device stays unlocked.", "沒有密碼，誰都打不開這個檔案，也沒有找回或重設的方法。寄出前請先把密碼收在安全的地方，並用別的管道告訴對方。這台裝置上的規劃案不會加密。";
    NEW_PASSPHRASE = "Passphrase", "密碼";
    NEW_PASSPHRASE_HINT = "Four random words are better than one complicated one.", "用四個不相干的詞，比一個複雜的詞更安全。";
    AGAIN = "The same again", "再輸入一次";
    DIFFERENT = "The two passphrases are not the same.", "兩次輸入的密碼不同。";
    LABEL = "Label on the outside", "檔案上的標示";
    LABEL_HINT = "Everybody can read it, and the file is named after it. Blank gives nothing away.", "不用密碼就看得到，檔名也會用它。留白就不透露任何資訊。";
    EXPORT = "Export", "匯出";
    SHARE = "Send with another app", "用其他 App 傳送";
    SHARED = "Handed over: {name}", "已交給其他 App：{name}";
    NOT_SHARED = "The browser did not hand the file over. Export it and send it yourself.", "瀏覽器沒有把檔案交出去，請先匯出再自行傳送。";
    LOCKING = "Locking…", "加密中…";
}
