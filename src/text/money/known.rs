//! What the content calls its scenarios and costs, for sentences about a plan that have no content at hand. A test of the
//! content holds them against it.

use crate::text::Text;

texts! {
    KEYWORD = "Keyword bot", "低階 AI（關鍵字型）";
    NLU = "Language understanding", "中階 AI（深度 NLU、多輪對話）";
    GENERATIVE = "Generative AI", "生成式 AI（LLM 對話系統）";

    INTEGRATION = "Connecting CRM, ERP and member system", "串接 CRM、ERP 與會員系統";
    PROCESS_REWORK = "Reworking forms, ticket types and permissions", "表單流程、工單分類與權限重整";
    CONFIGURATION = "Routing, tagging and customer groups", "自動分流、標註規則與客戶分群設定";
    DATA_MIGRATION = "Cleaning and moving the data, with samples checked", "資料清洗、搬移與抽樣驗收";
    KNOWLEDGE_BASE = "Cleaning data, building the knowledge base", "資料清洗與知識庫整理";
    LANGUAGE_TRAINING = "Training intents and language", "意圖與語義模型訓練";
    DIALOGUES = "Dialogues of several turns", "多輪對話邏輯建置";
    TUNING = "Continuous tuning of meaning", "持續語義優化與校準";
    MAINTENANCE = "Maintenance and updates", "系統維護與功能更新";
    SECURITY = "Security and compliance: ISO, encryption, audits", "資安合規：ISO、加密、稽核";
    KNOWLEDGE_UPKEEP = "Hours to keep the knowledge base", "知識庫持續優化的工時";
    RETRAINING = "Retraining the model", "模型重新訓練與語義校正";
    MONITORING = "Hours to watch the API logs and repair", "API 日誌監控與錯誤修復的工時";
    EXIT = "Reserve for moving to another system", "日後更換系統的準備金";
    MODULES = "Modules and bandwidth charged extra", "進階模組與頻寬費用";
    LOCALISATION = "Local language", "在地化語義";
    OVERAGE = "Conversations over the quota", "超額對話量";
    CHEAP_PLAN = "A cheap plan that leaves the work with people", "便宜方案讓客服工作不減反增";
    REVENUE_SHARE = "A share of the revenue", "營收抽成";
    SLOWER_START = "The slower start", "上線過渡期效率下滑";
    TEAM_HOURS = "The team’s own hours", "團隊自己的工時";
    SECOND_MOVE = "Moving a second time", "二次轉換";
}

/// A scenario of the content.
pub fn scenario(id: &str) -> Option<Text> {
    Some(match id {
        "keyword" => KEYWORD,
        "nlu" => NLU,
        "generative" => GENERATIVE,
        _ => return None,
    })
}

/// A cost of the content, or one that stands for a hidden cost.
pub fn cost(id: &str) -> Option<Text> {
    Some(match id {
        "integration" => INTEGRATION,
        "process-rework" => PROCESS_REWORK,
        "configuration" => CONFIGURATION,
        "data-migration" => DATA_MIGRATION,
        "knowledge-base" => KNOWLEDGE_BASE,
        "language-training" => LANGUAGE_TRAINING,
        "dialogues" => DIALOGUES,
        "tuning" => TUNING,
        "maintenance" => MAINTENANCE,
        "security" => SECURITY,
        "knowledge-upkeep" => KNOWLEDGE_UPKEEP,
        "retraining" => RETRAINING,
        "monitoring" => MONITORING,
        "exit" => EXIT,
        "modules" => MODULES,
        "localisation" => LOCALISATION,
        _ => return None,
    })
}

/// A hidden cost: as the cost that stands for it where there is one.
pub fn hidden(id: &str) -> Option<Text> {
    Some(match id {
        "overage" => OVERAGE,
        "cheap-plan" => CHEAP_PLAN,
        "revenue-share" => REVENUE_SHARE,
        "slower-start" => SLOWER_START,
        "team-hours" => TEAM_HOURS,
        "second-move" => SECOND_MOVE,
        other => return cost(other),
    })
}
