//! Words of the library: plans, files, import.

texts! {
    COPY_OF = "{name} (copy)", "{name}（副本）";
    DELETED = "Plan deleted", "已刪除規劃案";
}
