package io.bihuan.demonstration;

import io.bihuan.assessment.MarkedExams;
import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.AnalysisDesk;
import io.bihuan.itemanalysis.ReportDesk;
import io.bihuan.itemanalysis.ReportDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exams are counted on the evening of their day; the supervisor reports on them, but for those of the last month. */
@Component
@Order(31)
class AnalysisChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 10);
    private static final int DAYS_TO_WRITE = 3;

    private final MarkedExams exams;
    private final AnalysisDesk analysis;
    private final Analyses analyses;
    private final ReportDesk reports;

    AnalysisChapter(MarkedExams exams, AnalysisDesk analysis, Analyses analyses, ReportDesk reports) {
        this.exams = exams;
        this.analysis = analysis;
        this.analyses = analyses;
        this.reports = reports;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, EVENING)) {
            return;
        }
        stage.at(day, EVENING, () -> {
            exams.closedSince(stage.instant(day, LocalTime.MIN)).forEach(exam -> analysis.analyse(exam.id()));
        });
        if (!YearMonth.from(day).equals(YearMonth.from(stage.end))) {
            stage.at(day, AFTERNOON, () -> {
                analyses.owed(null, 10).stream()
                        .map(line -> line.snapshot())
                        .filter(exam -> exam.closedAt()
                                .plus(Duration.ofDays(DAYS_TO_WRITE))
                                .isBefore(stage.instant(day, AFTERNOON)))
                        .forEach(exam -> report(stage, exam.examId(), exam.aimMet()));
            });
        }
    }

    private void report(Stage stage, UUID exam, boolean aimMet) {
        var li = stage.as("li");
        reports.close(
                exam,
                new ReportDraft(
                        aimMet ? "合格率达到标准，薄弱点集中在少数几个能力点。" : "合格率没有达到标准，失分集中在少数几个能力点。",
                        "新规程学过但练得少，遇到变化的情形容易漏步骤。",
                        "下月针对薄弱点加练，带教时重点看这几步；要复查的题交考核组核对。",
                        analyses.report(exam).revision()),
                li.staffId());
    }
}
