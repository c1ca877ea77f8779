package io.bihuan.instructor.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Courses;
import io.bihuan.instructor.Answers;
import io.bihuan.instructor.InstructorLists;
import io.bihuan.instructor.InstructorStandard;
import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.LadderStep;
import io.bihuan.instructor.Lesson;
import io.bihuan.instructor.Step;
import io.bihuan.instructor.Teachers;
import io.bihuan.instructor.Verdict;
import io.bihuan.instructor.WeeklyTeaching;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one instructor, for themselves and for those who judge. */
@Component
class InstructorPages {

    private static final int WEEKS = 8;
    private static final int DAYS_JUDGED = 90;
    private static final int LESSONS = 40;

    private final Teachers teachers;
    private final InstructorLists lists;
    private final LadderDesk ladder;
    private final WeeklyTeaching weeks;
    private final Courses courses;
    private final People people;
    private final Standards standards;
    private final InstructorWording wording;
    private final ClockChips chips;
    private final UiFactory uis;

    InstructorPages(
            Teachers teachers,
            InstructorLists lists,
            LadderDesk ladder,
            WeeklyTeaching weeks,
            Courses courses,
            People people,
            Standards standards,
            InstructorWording wording,
            ClockChips chips,
            UiFactory uis) {
        this.teachers = teachers;
        this.lists = lists;
        this.ladder = ladder;
        this.weeks = weeks;
        this.courses = courses;
        this.people = people;
        this.standards = standards;
        this.wording = wording;
        this.chips = chips;
        this.uis = uis;
    }

    /** The person, for themselves and for those who judge in their branch; for nobody else they are not there. */
    Person seen(UUID staffId, SignedIn me) {
        var person = lists.require(staffId, me);
        if (!me.staffId().equals(staffId) && !me.may(Permission.TRAINING_SUPERVISE)) {
            throw new NotFound("instructor " + staffId);
        }
        return person;
    }

    InstructorPage of(UUID staffId, SignedIn me, Errors errors, AwayForm typed) {
        var ui = uis.plain();
        var person = seen(staffId, me);
        var own = me.staffId().equals(staffId);
        var judges = me.may(Permission.TRAINING_SUPERVISE);
        var today = ui.dates().today();
        var taught = lists.of(staffId, LESSONS);
        var judged = lists.since(staffId, instant(today.minusDays(DAYS_JUDGED), ui)).stream()
                .filter(lesson -> lesson.verdict() == Verdict.MET || lesson.verdict() == Verdict.UNDER)
                .toList();
        var standing = ladder.standing(staffId);
        var topics = teachers.topics(staffId);
        return new InstructorPage(
                staffId.toString(),
                person.name(),
                person.place(),
                teachers.inPool(staffId),
                standing.withdrawn(),
                weeks.of(today).stream()
                        .filter(week -> week.staffId().equals(staffId))
                        .map(week -> wording.week(week, ui))
                        .findFirst()
                        .orElse(null),
                bars(staffId, ui),
                ui.number(
                        lists.hours(instant(today.withDayOfMonth(1), ui), instant(today.plusDays(1), ui))
                                .getOrDefault(staffId, BigDecimal.ZERO),
                        1),
                judged.isEmpty() ? List.of() : dimensions(judged, ui),
                judged.size(),
                lessonRows(staffId, taught, ui),
                steps(staffId, standing.taken(), judges, own, ui),
                courses.all().stream()
                        .map(course -> new InstructorPage.Topic(
                                course.id().toString(),
                                course.name(ui.english()),
                                course.programme(),
                                topics.contains(course.id())))
                        .toList(),
                teachers.away(today, today.plusYears(1)).stream()
                        .filter(one -> staffId.equals(one.staffId()))
                        .toList(),
                judges,
                own,
                errors,
                typed);
    }

    private List<InstructorPage.WeekBar> bars(UUID staffId, Ui ui) {
        var zone = ui.dates().zone();
        var monday = ui.dates().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var byWeek = lists.since(staffId, instant(monday.minusWeeks(WEEKS - 1L), ui)).stream()
                .collect(Collectors.groupingBy(
                        lesson -> LocalDate.ofInstant(lesson.heldAt(), zone)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        Collectors.reducing(BigDecimal.ZERO, Lesson::hours, BigDecimal::add)));
        var most = byWeek.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        return IntStream.range(0, WEEKS)
                .mapToObj(monday::minusWeeks)
                .map(week -> {
                    var hours = byWeek.getOrDefault(week, BigDecimal.ZERO);
                    return new InstructorPage.WeekBar(
                            ui.dates().shortDay(week), ui.number(hours, 1), InstructorWording.percent(hours, most));
                })
                .toList();
    }

    private List<InstructorPage.Dimension> dimensions(List<Lesson> judged, Ui ui) {
        var rules =
                standards.inForce(InstructorStandard.class, ui.dates().now()).rules();
        var sum = judged.stream().map(Lesson::given).reduce(Answers.NONE, Answers::plus);
        var deviations = judged.stream().mapToInt(Lesson::deviations).sum();
        return List.of(
                share("understood", sum.percent(sum.understood()), rules.understood(), ui),
                share("useful", sum.percent(sum.useful()), rules.useful(), ui),
                share("interactive", sum.percent(sum.interactive()), rules.interactive(), ui),
                share("breadth", sum.percent(sum.broad()), rules.breadth(), ui),
                new InstructorPage.Dimension(
                        "deviation",
                        String.valueOf(deviations),
                        ui.text("instructor.aim.times", rules.deviation()),
                        deviations <= rules.deviation() ? Tone.GOOD : Tone.BAD));
    }

    private static InstructorPage.Dimension share(String key, int reached, int aim, Ui ui) {
        return new InstructorPage.Dimension(
                key, reached + "%", ui.text("instructor.aim", aim), reached >= aim ? Tone.GOOD : Tone.BAD);
    }

    private List<InstructorPage.LessonRow> lessonRows(UUID staffId, List<Lesson> taught, Ui ui) {
        var noted = lists.deviations(staffId).stream()
                .collect(Collectors.groupingBy(
                        InstructorLists.Deviation::sessionId,
                        Collectors.mapping(InstructorLists.Deviation::note, Collectors.toList())));
        var now = ui.dates().now();
        return taught.stream()
                .map(lesson -> new InstructorPage.LessonRow(
                        lesson,
                        noted.getOrDefault(lesson.sessionId(), List.of()),
                        lesson.verdict() == Verdict.UNDER ? wording.under(lesson, ui) : List.of(),
                        lesson.verdict() == Verdict.WAITING && now.isBefore(lesson.settlesAt())
                                ? chips.open(lesson.heldAt(), lesson.settlesAt(), now, ui)
                                : null))
                .toList();
    }

    private List<InstructorPage.StepRow> steps(UUID staffId, List<Step> counting, boolean judges, boolean own, Ui ui) {
        var names = wording.courseNames(ui);
        return ladder.history(staffId).reversed().stream()
                .map(step -> new InstructorPage.StepRow(
                        step,
                        evidence(step, names, ui),
                        name(step.raisedBy()),
                        name(step.doneBy()),
                        clock(step, ui),
                        step.owed() && (judges && !own || own && step.kind() == LadderStep.REVISE_PLAN),
                        counting.contains(step)))
                .toList();
    }

    private String evidence(Step step, Map<UUID, String> names, Ui ui) {
        return step.sessionId() == null
                ? step.reason()
                : lists.lesson(step.sessionId())
                        .map(lesson -> wording.evidence(lesson, names, ui))
                        .orElse(step.reason());
    }

    private @Nullable ClockChip clock(Step step, Ui ui) {
        return step.dueAt() == null
                ? null
                : step.doneAt() == null
                        ? chips.open(step.raisedAt(), step.dueAt(), ui.dates().now(), ui)
                        : chips.met(step.raisedAt(), step.dueAt(), step.doneAt(), ui);
    }

    private String name(@Nullable UUID staff) {
        return staff == null ? "" : people.name(staff);
    }

    private static Instant instant(LocalDate day, Ui ui) {
        return day.atStartOfDay(ui.dates().zone()).toInstant();
    }
}
