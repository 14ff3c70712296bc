//! Words of the chart: how it is looked at, and what happens while a package is held.

texts! {
    LABEL = "Gantt chart of the work packages; the table view says the same", "工作包甘特圖；切換到表格可看到相同內容";
    KEY = "Dark: critical, any delay moves the end. Dashed line: slack. Diamond: gate. Shaded: freeze. Pin: day chosen by hand.", "深色：要徑，一延誤整個計畫就延後。虛線：寬裕時間。菱形：關卡。底色：凍結期。圖釘：手動指定開始日。";
    HINT = "Choose a row to see why it starts then. Drag a bar, or press Shift and an arrow key, to move it; the plan answers before you let go.", "點選任一列，看它為什麼排在這個時間。拖曳橫條，或按住 Shift 加方向鍵就能移動，放開前會先告訴你影響。";
    TODAY = "Today", "今天";
    ZOOM = "How near", "時間尺度";
    FIT = "All", "全部";
    WEEKS = "Weeks", "週";
    MONTHS = "Months", "月";
    QUARTERS = "Quarters", "季";
    VIEW = "Shown as", "顯示方式";
    ALL_PHASES = "All phases", "所有階段";
    ALL_ROLES = "All roles", "所有角色";
    ALL_STATUSES = "Any status", "所有狀態";
    PHASE = "Phase", "階段";
    ROLE = "Role", "角色";
    STATUS = "Status", "狀態";
    SEARCH = "Search work packages", "搜尋工作包";
    SEARCH_HINT = "Work package, process or owner", "工作包、流程或負責人";
    CRITICAL_ONLY = "Critical only", "只看要徑";
    SHOWN = "{shown} of {all}", "{shown} / {all} 項";
    SHOW_ALL = "Show all", "顯示全部";
    NONE_FIT = "No work package fits this filter.", "沒有符合條件的工作包。";

    LOAD_TITLE = "How full each role is", "各角色每週負荷";
    LOAD_KEY = "Hours the plan takes of those each role has, week by week. Dark: more than 85%.", "每個角色每週排進的工時占可用時數的比例；深色：超過 85%。";
    LOAD_CELL = "Week of {date}: {used} of {hours} h", "{date} 那一週：{used} / {hours} 小時";
    LOAD_AWAY = "Week of {date}: no hours", "{date} 那一週：沒有時數";
    LOAD_ROLE = "{role}, {percent}% of its time", "{role}，用掉 {percent}%";
    LOAD_TABLE = "Hours by month: planned of available", "每月工時：已排 / 可用";
    MONTH = "Month", "月份";

    IS_DONE = "It is done; its days are in the past. Change them under Status.", "這項已完成，日期請到「狀態」修改。";
    HAS_BEGUN = "It has begun. Change its first day or the hours left under Status.", "這項已經開始，請到「狀態」修改開始日或剩餘工時。";
    MOVE = "Move", "移動";
    EARLIER = "A week earlier", "提早一週";
    LATER = "A week later", "延後一週";
    SHORTER = "A week shorter", "縮短一週";
    LONGER = "A week longer", "拉長一週";
    KEEP = "Keep it there", "就排這裡";
    LET_GO = "Leave it where it was", "維持原樣";
    HELD_START = "“{package}” to start on {date}", "「{package}」改為 {date} 開始";
    HELD_WEEKS = "“{package}” to take {n} {n|week|weeks}", "「{package}」改為 {n} 週";
    HELD_SAME = "“{package}” stays where it is. Arrow keys move it, plus and minus change its weeks, Enter keeps, Escape cancels.", "「{package}」維持原位。方向鍵移動，加減鍵調整週數，Enter 確定，Esc 取消。";
    LOOKING = "Looking for a better answer …", "正在找更好的排法…";

    REPLAN = "Re-plan from today", "從今天重排";
    REPLAN_TEXT = "Work that is done or under way stays as it is. This is what moves, and why:", "已完成和進行中的工作維持不變；會移動的項目和原因如下：";
    REPLAN_NOW = "Plan it this way", "照這樣重排";
    PLANNED_FROM = "This plan was made from {date} on.", "這份計畫是從 {date} 起排的。";
    ARE_LATE = "{n} {n|package is|packages are} late.", "{n} 個工作包進度落後。";
}
