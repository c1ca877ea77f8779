package io.bihuan.assessment.web;

import io.bihuan.assessment.AreaScore;
import io.bihuan.assessment.ExamLists;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One exam: its candidates as they are now, and how it turned out. */
public record ExamPage(
        ExamLists.Exam exam,
        List<ExamLists.CandidateLine> candidates,
        Map<UUID, Person> people,
        List<AreaScore> areas,
        List<Hard> hardest,
        AreaNames names,
        Instant now) {

    private static final int SHOWN = 50;

    /** A question that many got wrong. */
    public record Hard(UUID id, String stem, int asked, String share) {}

    /** The first of them; all stand in the hall, page by page. */
    public List<ExamLists.CandidateLine> shown() {
        return candidates.subList(0, Math.min(SHOWN, candidates.size()));
    }

    /** A candidate's name. */
    public String name(ExamLists.CandidateLine line) {
        var person = people.get(line.staffId());
        return person == null ? "—" : person.name();
    }

    /** A candidate's team. */
    public String team(ExamLists.CandidateLine line) {
        var person = people.get(line.staffId());
        return person == null ? "" : person.team();
    }

    /** How many are at work. */
    public long sitting() {
        return candidates.stream().filter(ExamPage::atWork).count();
    }

    /** How many are done. */
    public long submitted() {
        return candidates.stream().filter(line -> line.submittedAt() != null).count();
    }

    /** How many passed. */
    public long passed() {
        return candidates.stream()
                .filter(line -> Boolean.TRUE.equals(line.passed()))
                .count();
    }

    /** The mean score, or null before there is one. */
    public @Nullable Double mean() {
        var scores = candidates.stream()
                .map(ExamLists.CandidateLine::score)
                .filter(Objects::nonNull)
                .mapToDouble(java.math.BigDecimal::doubleValue)
                .average();
        return scores.isPresent() ? scores.getAsDouble() : null;
    }

    /** Whether anybody failed or stayed away after the window. */
    public boolean resitWanted() {
        return !now.isBefore(exam.closesAt()) && passed() < candidates.size()
                || candidates.stream().anyMatch(line -> Boolean.FALSE.equals(line.passed()));
    }

    /** Whether the page should look again by itself. */
    public boolean live() {
        return now.isBefore(exam.closesAt()) || sitting() > 0;
    }

    /** Whether a candidate is at work. */
    public static boolean atWork(ExamLists.CandidateLine line) {
        return line.sittingId() != null && line.submittedAt() == null;
    }

    /** A word on a candidate. */
    public String state(ExamLists.CandidateLine line, Ui ui) {
        if (line.submittedAt() != null) {
            return ui.text(
                    Boolean.TRUE.equals(line.passed()) ? "assessment.passed-with" : "assessment.failed-with",
                    ui.number(line.score(), 2));
        }
        if (line.sittingId() == null) {
            return ui.text(now.isBefore(exam.closesAt()) ? "assessment.live.not-begun" : "assessment.own.missed");
        }
        return ui.text(line.away() ? "assessment.live.away" : "assessment.live.answering");
    }

    /** Its tone. */
    public Tone tone(ExamLists.CandidateLine line) {
        if (line.submittedAt() != null) {
            return Boolean.TRUE.equals(line.passed()) ? Tone.GOOD : Tone.BAD;
        }
        return line.sittingId() == null ? Tone.NEUTRAL : line.away() ? Tone.WARN : Tone.ACCENT;
    }

    /** How far a candidate is, in per cent. */
    public int percent(ExamLists.CandidateLine line) {
        return exam.questions() == 0 ? 0 : Math.min(100, 100 * line.answered() / exam.questions());
    }
}
