package io.bihuan.itemanalysis;

import io.bihuan.assessment.MarkedExam;
import io.bihuan.assessment.MarkedExams;
import io.bihuan.assessment.MarkedPapers;
import io.bihuan.calendar.Deadlines;
import io.bihuan.competence.Areas;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.question.QuestionBank;
import io.bihuan.standard.Standards;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts exams, and opens the report that is owed on each (P-08). */
@Service
@Transactional
public class AnalysisDesk {

    private final MarkedExams exams;
    private final MarkedPapers papers;
    private final QuestionBank bank;
    private final SnapshotRows snapshots;
    private final ReportRows reports;
    private final ReportNotices notices;
    private final Courses courses;
    private final Areas areas;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Clock clock;

    AnalysisDesk(
            MarkedExams exams,
            MarkedPapers papers,
            QuestionBank bank,
            SnapshotRows snapshots,
            ReportRows reports,
            ReportNotices notices,
            Courses courses,
            Areas areas,
            Standards standards,
            Deadlines deadlines,
            Clock clock) {
        this.exams = exams;
        this.papers = papers;
        this.bank = bank;
        this.snapshots = snapshots;
        this.reports = reports;
        this.notices = notices;
        this.courses = courses;
        this.areas = areas;
        this.standards = standards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Counts an exam, for the first time or anew. Nothing happens while nothing of it is marked. */
    public void analyse(UUID examId) {
        var exam = exams.exam(examId);
        var now = clock.instant();
        var standard = standards.inForce(AnalysisStandard.class, exam.closesAt());
        var rules = standard.rules();
        var count = new Count(rules);
        papers.read(examId, count::add);
        if (count.isEmpty()) {
            return;
        }
        var items = count.items(bank.all(count.questions()), new ItemCheck(rules.items()));
        snapshots.put(exam, count, rules.passRate(exam.attempt()), items, now);
        openReport(exam, standard.version(), rules, now);
    }

    private void openReport(MarkedExam exam, UUID version, AnalysisStandard rules, Instant now) {
        var due = deadlines.due(exam.closesAt(), rules.analysisTerm()).dueAt();
        if (reports.open(exam.id(), version, due, now)) {
            propose(exam.id(), rules, now);
            notices.opened(exam, rules.analysisTerm(), due);
        }
    }

    /** Training for each weak area, with the course that builds it and the people who are weak in it. */
    private void propose(UUID exam, AnalysisStandard rules, Instant now) {
        var all = courses.all();
        for (var area : snapshots.areas(exam)) {
            if (area.areaCode().isEmpty()
                    || area.weak().isEmpty()
                    || area.percent().compareTo(rules.weakAreaBelow()) >= 0) {
                continue;
            }
            var course = fitting(area.areaCode(), all);
            var topic =
                    course.isEmpty() ? name(area.areaCode()) : course.getFirst().chinese();
            reports.propose(
                    exam,
                    area.areaCode(),
                    course.isEmpty() ? null : course.getFirst().id(),
                    topic,
                    area.weak(),
                    course.isEmpty()
                            ? BigDecimal.ONE
                            : course.getFirst().hours().max(BigDecimal.ONE),
                    null,
                    now);
        }
    }

    /** The courses that build an area, the one that builds least else first. */
    private static List<Course> fitting(String area, List<Course> all) {
        return all.stream()
                .filter(course -> course.areas().contains(area))
                .sorted(Comparator.comparingInt(
                                (Course course) -> course.areas().size())
                        .thenComparing(Course::code))
                .toList();
    }

    private String name(String area) {
        return areas.look(area).map(found -> found.name(false)).orElse(area);
    }
}
