package io.bihuan.demonstration;

import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.DecisionDesk;
import io.bihuan.recruiting.InterviewDesk;
import io.bihuan.recruiting.Means;
import io.bihuan.recruiting.NewApplicant;
import io.bihuan.recruiting.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People apply in the last weeks: one waits for the decision, one for the interview, one for the checks; two are over. */
@Component
@Order(95)
class RecruitingChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(10, 15);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 30);
    private static final int MINUTES = 40;
    private static final String POST = "客服专员";

    private final ApplicantDesk desk;
    private final ApplicantLists lists;
    private final InterviewDesk interviews;
    private final DecisionDesk decisions;
    private final Map<String, UUID> applicants = new HashMap<>();

    RecruitingChapter(ApplicantDesk desk, ApplicantLists lists, InterviewDesk interviews, DecisionDesk decisions) {
        this.desk = desk;
        this.lists = lists;
        this.interviews = interviews;
        this.decisions = decisions;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, AFTERNOON.plusHours(2))) {
            return;
        }
        switch ((int) (stage.end.toEpochDay() - day.toEpochDay())) {
            case 20 -> applies(stage, day, "康宁", "13900010020", Source.FAIR, "做过一年外卖客服，普通话一般。", true);
            case 18 -> checked(stage, day, "康宁", "BJ-2026-0431", 86);
            case 17 -> applies(stage, day, "田甜", "13900010017", Source.WEBSITE, "应届，物业管理专业。", false);
            case 16 -> talks(stage, day, "康宁", "ding", false, "情景题里两次打断客户，说流程时前后不一致；愿意学，眼下还接不了投诉。");
            case 14 -> ends(stage, day, "康宁", "沟通表达和岗位要求有差距，已电话告知，本人同意进人才库。", "田甜", "已在别处入职。");
            case 12 -> applies(stage, day, "罗一鸣", "13900010012", Source.REFERRAL, "林晓雯推荐，两年呼入经验，能上夜班。", false);
            case 9 -> {
                checked(stage, day, "罗一鸣", "BJ-2026-0452", 94);
                applies(stage, day, "孟佳", "13900010009", Source.WEBSITE, "前台接待三年，打字每分钟八十字。", false);
            }
            case 7 -> sat(stage, day, "孟佳", 74, "卷号 B-08，冒充领导类题目失分");
            case 6 -> talks(stage, day, "罗一鸣", "chen", true, "情景模拟先复述再核实，遇到不清楚的会约时间回复；投诉升级的条件说得准。");
            case 3 -> applies(stage, day, "石磊", "13900010003", Source.AGENCY, "退伍，做过两年保安队长。", false);
            case 2 -> checked(stage, day, "孟佳", "BJ-2026-0467", 90);
            default -> {}
        }
    }

    @Override
    public void after(Stage stage) {
        var id = applicants.get("孟佳");
        if (id != null) {
            var at = stage.instant(stage.end.plusDays(2), MORNING);
            stage.at(
                    stage.instant(stage.end, AFTERNOON),
                    () -> interviews.arrange(id, at, MINUTES, "二楼洽谈室", stage.id("li"), stage.as("xu")));
        }
    }

    private void applies(
            Stage stage, LocalDate day, String name, String phone, Source source, String words, boolean pool) {
        stage.at(day, MORNING, () -> {
            var xu = stage.as("xu");
            var branch = Objects.requireNonNull(xu.branchId());
            applicants.put(
                    name, desk.take(new NewApplicant(branch, name, phone, "", POST, source, day, words, pool), xu));
        });
    }

    private void sat(Stage stage, LocalDate day, String name, int score, String note) {
        stage.at(day, AFTERNOON, () -> desk.sat(id(name), day, Means.SCREEN, score, note, stage.as("xu")));
    }

    private void checked(Stage stage, LocalDate day, String name, String reference, int score) {
        stage.at(day, MORNING, () -> desk.background(id(name), true, reference, day, stage.as("xu")));
        sat(stage, day, name, score, "");
    }

    private void talks(Stage stage, LocalDate day, String name, String login, boolean recommended, String words) {
        var begins = stage.instant(day, MORNING);
        stage.at(
                begins.minusSeconds(3600),
                () -> interviews.arrange(id(name), begins, MINUTES, "二楼洽谈室", stage.id(login), stage.as("xu")));
        stage.at(day, AFTERNOON, () -> {
            var by = stage.as(login);
            var talk = lists.require(id(name), by).interviews().getLast().id();
            interviews.conclude(id(name), talk, recommended, words, by);
        });
    }

    private void ends(Stage stage, LocalDate day, String refused, String why, String gone, String because) {
        stage.at(day, AFTERNOON, () -> decisions.refuse(id(refused), why, stage.as("li")));
        stage.at(day, AFTERNOON.plusMinutes(10), () -> decisions.withdraw(id(gone), because, stage.as("li")));
    }

    private UUID id(String name) {
        return Objects.requireNonNull(applicants.get(name), name);
    }
}
