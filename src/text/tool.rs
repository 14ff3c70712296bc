//! What the terminal tool says.

texts! {
    PASSPHRASE = "Passphrase of {file}: ", "{file} 的密碼：";
    NEW_PASSPHRASE = "New passphrase for {file}; without it nobody can open the file again: ",
        "為 {file} 設定密碼，忘記就再也打不開：";
    PASSPHRASE_AGAIN = "The same again: ", "再輸入一次：";
    PASSPHRASES_DIFFER = "The two passphrases are not the same.", "兩次輸入的密碼不同。";
    NO_TERMINAL = "There is no terminal to ask for the passphrase at; give it with --passphrase-fd.",
        "這裡沒有終端機可以輸入密碼，請改用 --passphrase-fd。";
    STDIN_TWICE = "Stdin cannot give both the file and the passphrase.", "檔案和密碼不能都從標準輸入讀取。";
    EXISTS = "{file} exists already; --force writes over it.", "{file} 已經存在，要覆寫請加上 --force。";
    UNDECIDED = "{n} {n|conflict|conflicts}: nothing was written. Decide with --prefer mine or --prefer theirs.",
        "有 {n} 處衝突，沒有寫入任何檔案。請用 --prefer mine 或 --prefer theirs 決定。";
    MERGED = "{taken} {taken|change|changes} taken over, {conflicts} {conflicts|conflict|conflicts}.",
        "已帶入 {taken} 處變更，衝突 {conflicts} 處。";
    MINE_NOT_OF_BASE = "The first copy does not say that it descends from this base.", "第一份檔案沒有註明是從這個基準版本來的。";
    THEIRS_NOT_OF_BASE = "The second copy does not say that it descends from this base.", "第二份檔案沒有註明是從這個基準版本來的。";
    BAD_LINE = "line {line}: {why}", "第 {line} 行：{why}";
    BAD_LINES = "{n} {n|line was|lines were} left out.", "有 {n} 行無法讀取，已略過。";
    NOT_A_PROBLEM = "{file}: only .sm and .rcp files are read here.", "{file}：這裡只讀 .sm 和 .rcp 檔。";
    BROKEN_PROBLEM = "{file}: something is missing or wrong in “{part}”.", "{file}：「{part}」的內容不完整或有誤。";
    OTHER_PROBLEM = "{file}: jobs with several modes, or resources that are used up, are not supported.",
        "{file}：不支援多種執行方式的工作，也不支援用了就沒有的資源。";
    LEFT_OUT = "{file}: {n} {n|job has|jobs have} no place in any plan.", "{file}：有 {n} 項工作怎麼排都排不進去。";
    PLAN = "Plan “{name}”: {answers} {answers|question|questions} answered or noted, {processes} {processes|process|processes}.",
        "規劃案「{name}」：{answers} 題有作答或備註，{processes} 個流程。";
    BACKUP = "Backup of {saved}: {plans} {plans|plan|plans}, {resting} of them in the bin, {states} earlier {states|state|states}.",
        "備份時間 {saved}，規劃案 {plans} 份，其中 {resting} 份在資源回收筒；先前的版本 {states} 份。";
    BACKUP_CUT = "The backup breaks off here; what stands above is whole.", "備份檔到這裡就斷了，以上的規劃案都是完整的。";
    NO_SUCH_PLAN = "Nothing in this backup is called “{plan}”; “baton check” lists what is in it.",
        "備份檔裡沒有「{plan}」，可以用「baton check」列出內容。";
    SEVERAL_PLANS = "Several plans in this backup are called “{plan}”; choose by number, as “baton check” lists them.",
        "備份檔裡有好幾份「{plan}」，請改用編號，編號可以用「baton check」查看。";
    PACK = "Model “{name}”, edition {revision}: {questions} questions in {dimensions} dimensions, {packages} work packages.",
        "評估模型「{name}」，{revision} 版：{dimensions} 個面向、{questions} 題，{packages} 個工作包。";
    RECOVERY = "Of simulated teams with everyday noise, {placed} are placed at their own stage; {caught} of weak links are caught.",
        "以一般落差模擬的團隊，{placed} 判在正確階段，弱項有 {caught} 被攔下。";
    TELLS_APART_BADLY = "Fewer than 80% are placed rightly: the questions or criteria of this model tell stages apart too badly.",
        "判對的不到 80%，這個模型的題目或判準分不清各階段。";
}
