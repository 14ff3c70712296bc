//! Words about who of several tabs edits a plan.

texts! {
    ELSEWHERE = "This plan is being edited in another tab. What is done there shows here.", "這份規劃案正在另一個分頁編輯，那邊的變更會即時顯示在這裡。";
    EDIT_HERE = "Edit here instead", "改在這裡編輯";
    NOW_HERE = "You can edit here now.", "現在可以在這裡編輯。";
    TAKEN = "This plan is now edited in another tab.", "這份規劃案已改由另一個分頁編輯。";
    BUSY = "This plan is open in another tab. Close it there first.", "這份規劃案正在另一個分頁開啟，請先在那邊關閉。";
    KEPT_ASIDE = "Another tab took this plan over. What was not saved here is kept as an earlier state.", "另一個分頁已接手這份規劃案；這裡尚未儲存的內容已留成一個歷史版本。";
}
