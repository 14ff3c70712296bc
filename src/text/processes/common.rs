//! Words that several pages of the section use.

texts! {
    TABS = "Ways to look at the processes", "流程的檢視方式";
    TAB_TABLE = "Table", "表格";
    TAB_BOARD = "Board", "看板";
    TAB_TEAM = "Team view", "團隊全貌";
    TAB_ADD = "Add", "新增";
}
