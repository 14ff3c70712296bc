//! Words of the board.

texts! {
    HEAD = "AI handles or prepares {ai} of {n} {n|process|processes}, people keep {people}", "{n} 項流程，AI 處理或整理 {ai} 項，真人 {people} 項";
    HEAD_OPEN = "{n} {n|process|processes}, none rated yet", "{n} 項流程，都還沒評分";
    HINT = "Drag a card, or select it and press 1–5 for a bucket, ← → for the next one. Where you disagree with the rules, the card keeps your reason and theirs.", "拖曳卡片，或選到卡片後按 1–5 指定類別、按 ← → 移到相鄰類別。與系統判定不同時，會一併保留你的原因和系統判定。";
    HINT_TOUCH = "Use the handle on a card to move it.", "點卡片上的移動鈕即可換類別。";
    JUMP = "Go to a bucket", "前往類別";
    COLUMN_FACTS = "{n} {n|process|processes}", "{n} 項";
    COLUMN_HOURS = "{n} · {hours} h a month", "{n} 項・每月 {hours} 小時";
    COLUMN_EMPTY = "Nothing here.", "目前沒有流程。";
    MEASURE = "{cases} × {minutes} min", "{cases} 件 × {minutes} 分鐘";
    HOURS = "{hours} h", "{hours} 小時";
    NO_MEASURE = "volume or minutes missing", "缺件數或分鐘數";
    MOVE = "Move “{name}”", "移動「{name}」";
    WARNINGS = "{n} {n|warning|warnings}", "警示 {n} 項";
    ALREADY = "“{name}” is already in “{bucket}”.", "「{name}」已在「{bucket}」。";
    IS_RATED = "“{name}” is rated; only its ratings can change what the rules say.", "「{name}」已有評分，要改變系統判定，請調整評分。";
    BACK_TO_OPEN = "“{name}” is no longer decided by hand.", "「{name}」已取消人工指定。";
    SHOW_ALL = "Show all {n}", "顯示全部 {n} 項";
}
