//! Words of the page that compares two plans.

texts! {
    COMPARE = "Compare plans", "比較規劃案";
    BEFORE = "Before", "變更前";
    AFTER = "After", "變更後";
    SWAP = "Swap the two", "前後對調";
    CHOICE = "{name} · {time}", "{name} · {time}";
    PLANS = "Plans", "規劃案";
    STATES_OF = "Earlier states of “{name}”", "「{name}」先前的版本";
    RESULTS = "What follows", "結果的變化";
    SAID = "What was said differently", "內容的變化";
    READING = "Comparing…", "比較中…";
    DOWNLOAD = "Download as Markdown", "下載 Markdown";
    FILE = "changes", "變更清單";
    SAME_TEXT = "Choose another plan, or go back to this one after the next change.", "請改選其他規劃案，或等內容有變動再回來比較。";
    TOO_FEW = "There are no two plans to compare yet.", "還沒有兩份規劃案可以比較。";
    TOO_FEW_TEXT = "Duplicate a plan before you change it, or open the file somebody sent you.", "修改前先複製一份，或開啟別人傳來的檔案。";
    GONE = "One of the two cannot be read any more.", "其中一份已經無法讀取。";
    GONE_TEXT = "It may have been deleted in another tab. Choose another one.", "可能已在其他分頁刪除，請改選另一份。";
    TO_PLANS = "To the plans", "回到規劃案列表";
}
