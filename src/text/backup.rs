//! Words of backups: the whole library as a file, and plans taken out of it again.

texts! {
    BACKUP = "Back up everything", "備份全部";
    TITLE = "Back up everything on this device", "備份這台裝置上的所有規劃案";
    ABOUT = "Every plan, its history and what rests in the bin go into one file. To restore, open that file like any other; nothing changes before you have seen what is in it.", "所有規劃案、歷程和資源回收筒都會放進一個檔案。要還原時，跟一般檔案一樣開啟即可，看過內容、確認之後才會更動。";
    LOCK_WARNING = "Nobody can open the backup without the passphrase, not even you: there is no way to recover or reset it. Keep it in a safe place before you need it.", "沒有密碼，連你自己也打不開這份備份，也沒有找回或重設的方法。請先把密碼收在安全的地方。";
    MAKE = "Make the backup", "開始備份";
    MAKING = "Backing up {done} of {all}…", "備份中，第 {done}／{all} 份…";
    LOCKING = "Locking…", "加密中…";
    LABEL = "Backup of {date}", "{date}的備份";
    MADE = "Backed up {n} {n|plan|plans} as {name}", "已備份 {n} 份規劃案：{name}";

    LAST_TODAY = "Last backup: today, {time}.", "上次備份：今天 {time}。";
    LAST = "Last backup: {date}, {n} {n|day|days} ago.", "上次備份：{date}，{n} 天前。";
    NONE = "No backup yet.", "還沒有備份。";
    DUE = "Plans live only in this browser; a backup survives when it is cleared.", "規劃案只存在這個瀏覽器裡，有備份，瀏覽器資料清掉也找得回來。";
    LATER = "Remind me later", "過幾天再提醒";

    SETTING = "Backup", "備份";
    SETTING_ABOUT = "A line above the plans says so when the last backup is older than this.", "上次備份超過這個時間，規劃案列表上方會出現一行提醒。";
    NEVER = "Never", "不提醒";
    WEEK = "1 week", "1 週";
    TWO_WEEKS = "2 weeks", "2 週";
    MONTH = "A month", "1 個月";
    TO_PLANS = "Back up on the plans page", "到規劃案列表備份";

    PREVIEW = "Restore from this backup?", "要從這份備份還原嗎？";
    OF = "Made {time}, {n} {n|plan|plans}.", "{time} 備份，共 {n} 份規劃案。";
    OF_UNKNOWN = "{n} {n|plan|plans}.", "共 {n} 份規劃案。";
    EMPTY = "There is no plan in this backup.", "這份備份裡沒有規劃案。";
    CUT = "The file breaks off, so plans are missing at its end. Those listed here are whole.", "檔案沒有完整複製或下載，後面的規劃案遺失了；以下列出的都是完整的。";
    NOTHING_LOST = "Nothing that is here is lost: what is replaced stays in its history.", "這裡的內容不會遺失，被取代的版本會留在歷程裡。";
    LOOKING = "Looking at {done} of {all}…", "讀取中，第 {done}／{all} 份…";
    RESTORING = "Restoring {done} of {all}…", "還原中，第 {done}／{all} 份…";
    RESTORE = "Restore {n} {n|plan|plans}", "還原 {n} 份";
    NOTHING = "Nothing to restore", "沒有要還原的";

    NEWER = "Newer in the backup", "備份較新";
    NEWER_ABOUT = "They went on from what is here.", "從這裡的版本接著做下去的。";
    NEW = "Not here", "這裡沒有";
    NEW_ABOUT = "They come in as they are, with their history.", "會連同歷程一起加進來。";
    CONFLICT = "Changed on both sides", "兩邊都改過";
    CONFLICT_ABOUT = "The backup and this device went on separately. With both here you can compare them.", "備份和這台裝置各自修改過，兩份都留就可以拿來比較。";
    OLDER = "Newer here", "這裡較新";
    OLDER_ABOUT = "What is here went on from them.", "這裡的內容是從備份接著做下去的。";
    DAMAGED = "Cannot be read", "無法讀取";
    DAMAGED_ABOUT = "They can come in as they are and are listed as records that cannot be read.", "可以原樣加進來，列為無法讀取的紀錄。";
    SAME = "The same on both sides", "兩邊相同";
    SAME_ABOUT = "There is nothing to restore unless earlier states are missing here.", "除非這裡缺少先前的版本，否則不需要還原。";

    COUNTED = "{title} ({n})", "{title}（{n}）";
    ALL_OF_THESE = "All {n} of these", "以下 {n} 份全部";
    EACH = "each as chosen below", "依各項選擇";
    DO_WITH = "What to do with “{name}”", "「{name}」怎麼處理";
    TAKE = "Take it", "還原";
    TAKE_REPLACE = "Replace mine", "取代現有的";
    TAKE_HISTORY = "Add its history", "補上歷程";
    COPY = "Keep both", "兩份都留";
    KEEP_RECORD = "Keep the record", "保留紀錄";
    SKIP = "Leave it out", "略過";
    SHOW_MORE = "Show {n} more", "再顯示 {n} 份";
    NUMBERED = "Plan {n} of the file", "檔案裡的第 {n} 份";
    THERE_SAVED = "in the backup saved {time}", "備份裡的 {time} 儲存";
    HERE_SAVED = "here saved {time}", "這裡的 {time} 儲存";
    WAS_DELETED = "in the bin when the backup was made", "備份時在資源回收筒";
    IN_BIN = "in the bin here", "這裡的在資源回收筒";
    STATES = "{n} earlier {n|state|states} not here", "這裡沒有的先前版本 {n} 份";

    COPY_OF = "{name} (from the backup)", "{name}（備份）";
    RESTORED = "From the backup: {what}", "從備份還原：{what}";
    ADDED = "{n} added", "新增 {n} 份";
    REPLACED = "{n} replaced", "取代 {n} 份";
    COPIED = "{n} as {n|a copy|copies}", "加為副本 {n} 份";
    COMPLETED = "history of {n} completed", "補上歷程 {n} 份";
    SKIPPED = "{n} left out", "略過 {n} 份";
    FAILED = "{n} not restored, because {n|it is|they are} open in another tab or locked here, or there is no room", "{n} 份因為在其他分頁編輯中、在這裡已上鎖或空間不足而未還原";
}
