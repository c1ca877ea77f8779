package io.bihuan.demonstration;

import io.bihuan.access.SignedIn;
import io.bihuan.care.CareDesk;
import io.bihuan.care.Courses;
import io.bihuan.care.Outcome;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.job.Recurring;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.roster.RosterDesk;
import io.bihuan.roster.ShiftKinds;
import io.bihuan.roster.SwapDesk;
import io.bihuan.roster.Swapping;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.standard.Standards;
import io.bihuan.toolbox.FeedbackBox;
import io.bihuan.toolbox.ReadinessStandard;
import io.bihuan.toolbox.SignOnDesk;
import io.bihuan.toolbox.Tool;
import io.bihuan.toolbox.ToolCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shifts are planned and swapped, customers are cared for, and a tool gets its feedback. */
@Component
@Order(95)
class WorkforceChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final LocalTime CALLS = LocalTime.of(10, 40);
    private static final int ROSTERED_WEEKS = 6;
    private static final int CARED_DAYS = 9;
    static final List<String> GUESTS = List.of("乔女士", "邵先生", "尹先生", "苗女士", "耿先生", "单女士", "鲍先生", "阮女士");

    private final RosterDesk rosters;
    private final ShiftKinds kinds;
    private final SwapDesk swaps;
    private final People people;
    private final Courses courses;
    private final CareDesk care;
    private final Customers customers;
    private final SignOnDesk signOns;
    private final FeedbackBox feedback;
    private final Presence presence;
    private final Standards standards;
    private final List<Recurring> recurring;

    WorkforceChapter(
            RosterDesk rosters,
            ShiftKinds kinds,
            SwapDesk swaps,
            People people,
            Courses courses,
            CareDesk care,
            Customers customers,
            SignOnDesk signOns,
            FeedbackBox feedback,
            Presence presence,
            Standards standards,
            List<Recurring> recurring) {
        this.rosters = rosters;
        this.kinds = kinds;
        this.swaps = swaps;
        this.people = people;
        this.courses = courses;
        this.care = care;
        this.customers = customers;
        this.signOns = signOns;
        this.feedback = feedback;
        this.presence = presence;
        this.standards = standards;
        this.recurring = recurring;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var rosterDay = stage.end.minusWeeks(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (day.equals(rosterDay) && stage.hasCome(day, MORNING)) {
            stage.at(day, MORNING, () -> shifts(stage, day));
        }
        if (day.isAfter(stage.end.minusDays(CARED_DAYS)) && stage.hasCome(day, CALLS)) {
            stage.at(day, MORNING, () -> purchase(stage, day));
            stage.at(day, CALLS, () -> calls(stage, day));
        }
    }

    /** The half hours of the tale are counted at once, not only by the next round. */
    @Override
    public void after(Stage stage) {
        recurring.stream()
                .filter(each -> each.name().equals("forecast.half-hours"))
                .forEach(Recurring::run);
        if (stage.hasCome(stage.end, CALLS)) {
            stage.at(stage.end, MORNING, () -> tools(stage));
        }
    }

    private void shifts(Stage stage, LocalDate monday) {
        var li = stage.as("li");
        var rotation = pattern(li, "早晚两周轮换");
        var four = pattern(li, "四天长白班");
        lay(stage.unit("在线一组"), rotation, monday, 7, li);
        lay(stage.unit("在线二组"), rotation, monday, 3, li);
        lay(stage.unit("前台组"), four, monday, 1, li);
        var far = monday.plusWeeks(3);
        var yang = stage.as("yang");
        var zhu = stage.as("zhu");
        var yangIsFirst = people.inTeam(stage.unit("前台组")).getFirst().id().equals(yang.staffId());
        var first = yangIsFirst ? yang : zhu;
        var second = yangIsFirst ? zhu : yang;
        agree(first, far, second, "孩子开学，想换到第二天");
        agree(first, far.plusWeeks(1), second, "约了看牙");
        swaps.openIn(stage.unit("前台组")).stream()
                .filter(swap -> swap.askerDay().isBefore(far.plusWeeks(1)))
                .forEach(swap -> swaps.decide(swap.id(), true, "", li));
    }

    /** The one who begins a day earlier in the pattern gives their Tuesday for the other's Wednesday. */
    private void agree(SignedIn asker, LocalDate monday, SignedIn other, String word) {
        if (swaps.ask(asker, monday.plusDays(1), other.staffId(), monday.plusDays(2), word)
                instanceof Swapping.Done(var id, var _)) {
            swaps.answer(id, true, other);
        }
    }

    private void lay(UUID team, UUID pattern, LocalDate monday, int ahead, SignedIn by) {
        var staff = people.inTeam(team).stream().map(Person::id).toList();
        rosters.lay(team, new RosterDesk.Laying(pattern, staff, monday, ROSTERED_WEEKS, ahead), by);
        rosters.publish(team, monday, monday.plusWeeks(ROSTERED_WEEKS - 1L).minusDays(1), by);
    }

    private UUID pattern(SignedIn by, String name) {
        return kinds.patterns(by.branchId()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Contact contact(String guest) {
        return new Contact(guest, "1390000" + (1200 + GUESTS.indexOf(guest)), null, null);
    }

    private void purchase(Stage stage, LocalDate day) {
        var guest = GUESTS.get(Math.floorMod(day.getDayOfYear(), GUESTS.size()));
        courses.purchased(
                customers.findOrCreate(contact(guest)).value(),
                "XW" + day.toString().replace("-", "") + "01",
                stage.as("li").branchId(),
                stage.instant(day, LocalTime.of(8, 30)));
    }

    private void calls(Stage stage, LocalDate day) {
        var lin = stage.as("lin");
        var outcome = Outcome.values()[Math.floorMod(day.getDayOfYear(), 3)];
        care.next(lin)
                .ifPresent(
                        task -> care.note(task.id(), outcome, outcome == Outcome.PROBLEM ? "说明书看不清，想要电子版" : "", lin));
    }

    private void tools(Stage stage) {
        var lin = stage.as("lin");
        var asked = standards
                .inForce(ReadinessStandard.class, stage.instant(stage.end, MORNING))
                .rules()
                .readiness();
        signOns.signOn(
                lin,
                List.of(
                        new ToolCheck(Tool.NETWORK, ToolCheck.State.WORKS, "14 ms"),
                        new ToolCheck(Tool.MICROPHONE, ToolCheck.State.FAILED, "没有找到麦克风")),
                asked);
        presence.set(lin.staffId(), AgentState.OFFLINE);
        var id = feedback.give("KNOWLEDGE", "/workspace", "搜“退款”出来太多，想先看退款时限", lin);
        feedback.answer(id, "已把退款时限置顶，看看好不好找", stage.as("li"));
        feedback.give("CHAT", "/workspace", "表情面板挡住最后一句话", stage.as("zhao"));
    }
}
