//! Words of the page that adds processes.

texts! {
    TITLE = "Add processes", "新增流程";
    LEDE = "Choose from everyday processes, or bring in the list you already keep.", "從常見流程挑選，或直接帶入手邊現成的清單。";
    WAY = "How to add", "新增方式";
    WAY_TEMPLATES = "Templates", "範本";
    WAY_PASTE = "Paste from a spreadsheet", "從試算表貼上";
    WAY_FILE = "CSV file", "CSV 檔案";
    ADD_N = "Add {n} {n|process|processes}", "新增 {n} 個流程";
    ADD_NONE = "Add processes", "新增流程";
    ADDED = "{n} {n|process|processes} added", "已新增 {n} 個流程";

    SEARCH = "Search templates", "搜尋範本";
    SEARCH_HINT = "Any word, in English or Chinese", "中英文皆可，例如「發票」";
    GROUP = "Group", "類別";
    ALL_GROUPS = "All groups", "全部類別";
    FOUND = "{n} {n|template|templates}", "{n} 個範本";
    NONE_FOUND = "No template matches this search.", "沒有符合的範本。";
    NONE_FOUND_HINT = "Try a shorter word or another group, or paste your own list.", "換個短一點的詞或別的類別，或直接貼上自己的清單。";
    FIGURES = "{volume} a month · {minutes} min each", "每月 {volume} 件 · 每件 {minutes} 分鐘";
    TYPICAL = "typical", "常見值";
    IN_PLAN = "in the plan", "清單已有";
    CHOSEN = "{n} chosen", "已選 {n} 個";
    UNCHOOSE = "Clear", "全部取消";

    PASTE_LABEL = "Paste the rows here", "把資料列貼在這裡";
    PASTE_HINT = "Copy the cells in Excel, Google Sheets or Numbers, with or without the header row. Tabs, commas or semicolons may separate the columns.", "在 Excel 或 Google 試算表選取儲存格、複製，再貼到這裡；有沒有標題列都可以，欄位以 Tab、逗號或分號分隔。";
    PASTE_EXAMPLE = "Process\tVolume per month\tMinutes per case\nWhere is my order?\t1,840\t3", "流程\t每月件數\t每件分鐘\n查詢訂單進度\t1,840\t3";
    DROP_HERE = "Drop a CSV file here, or", "把 CSV 檔案拖到這裡，或";
    CHOOSE_FILE = "choose a file", "選擇檔案";
    FILE_HINT = "CSV or tab-separated text, up to 8 MB.", "CSV 或以 Tab 分隔的文字檔，最大 8 MB。";
    FILE_NAME = "From {name}", "來自 {name}";
    FILE_UNREADABLE = "The browser could not read this file.", "瀏覽器讀不到這個檔案。";
    READ_AS_BIG5 = "The file is not UTF-8; it was read as Big5. Check the characters below.", "這個檔案不是 UTF-8，已改用 Big5 讀取，請確認下方文字是否正確。";

    READY = "{good} {good|row is|rows are} ready.", "{good} 列可以新增。";
    READY_BUT = "{good} {good|row is|rows are} ready, {bad} cannot be used.", "{good} 列可以新增，{bad} 列無法使用。";
    NO_NAME_COLUMN = "Which column holds the names? Choose “Name of the process” above one of them.", "哪一欄是流程名稱？請在那一欄上方選「流程名稱」。";
    HEADER_ROW = "The first line names the columns", "第一列是欄位名稱";
    PREVIEW = "What was read, with what each column holds", "讀到的內容，以及每一欄代表什麼";
    LINE = "Line", "列";
    COLUMN = "Column {n}", "第 {n} 欄";
    COLUMN_HOLDS = "What column {n} holds", "第 {n} 欄代表什麼";
    LEAVE_OUT = "Leave out", "不匯入";
    FIELD_NAME = "Name of the process", "流程名稱";
    FIELD_VOLUME = "Cases a month", "每月件數";
    FIELD_MINUTES = "Minutes a case", "每件分鐘數";
    FIELD_OWNER = "Owner", "負責人";
    FIELD_CHANNELS = "Channels", "通路";
    FIELD_NOTE = "Note", "備註";
    SHOW_ALL = "Show all {n} rows", "顯示全部 {n} 列";
    SHOW_MANY = "Show the first {shown} of {n} rows", "顯示前 {shown} 列（共 {n} 列）";
    SHOW_FEW = "Show fewer rows", "收合";
    BAD_TITLE = "{n} {n|row|rows} cannot be used", "{n} 列無法使用";
    BAD_HINT = "The other rows are kept. Mend these in the spreadsheet, or leave the column out.", "其他列不受影響。可以回試算表修正，或把該欄設為不匯入。";
    BAD_COLUMN = "Column", "欄位";
    BAD_TEXT = "Content", "內容";
    BAD_REASON = "What is wrong", "問題";
    BLANK = "(blank)", "（空白）";
    MORE = "And {n} more.", "另有 {n} 項。";
    SAME_NAME = "{n} {n|row has|rows have} a name that is in the plan already or occurs twice.", "有 {n} 列的名稱已在清單中，或重複出現。";
    SAME_CHOICE = "Rows with the same name", "同名的列";
    SKIP = "Skip", "略過";
    ADD_ANYWAY = "Add anyway", "照樣新增";
    SAME_MARK = "same name", "同名";

    EXPORT_TITLE = "Take the list away", "帶走這份清單";
    EXPORT_TEXT = "All {n} {n|process|processes} with figures, ratings and result as CSV. Edit it in a spreadsheet and bring it in again.", "把 {n} 個流程的數字、評分與判定結果存成 CSV，可以用試算表編輯後再帶回來。";
    EXPORT_BUTTON = "Download CSV", "下載 CSV";
    EXPORT_FILE = "processes", "流程清單";
    EXPORT_BUCKET = "Who carries it", "分工類別";
    EXPORT_RULE = "Why", "判定依據";
}
