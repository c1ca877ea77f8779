package io.bihuan.assessment.web;

import io.bihuan.assessment.AreaScore;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.ExamOutcomes;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One exam: how it stands, the first of its candidates, and how it turned out.
 *
 * @param paper its name
 * @param shown the first candidates; all stand in the hall, page by page
 * @param watchers the names of those who watch it
 * @param apart how far the standard lets papers lie apart, from 0 to 1
 */
public record ExamPage(
        ExamLists.Exam exam,
        String paper,
        ExamOutcomes.Standing standing,
        List<ExamLists.CandidateLine> shown,
        List<String> watchers,
        double apart,
        Map<UUID, Person> people,
        List<AreaScore> areas,
        List<Hard> hardest,
        AreaNames names,
        Instant now) {

    static final int SHOWN = 50;

    /** A question that many got wrong. */
    public record Hard(UUID id, String stem, int asked, String share) {}

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

    /** How many handed in and wait for their marks: until then, what was scored says nothing of the whole. */
    public int marking() {
        return standing.submitted() - standing.passed() - standing.failed();
    }

    /** Whether anybody failed or stayed away after the window, and all marks are given. */
    public boolean resitWanted() {
        return marking() == 0
                && (standing.failed() > 0 || !now.isBefore(exam.closesAt()) && standing.passed() < standing.invited());
    }

    /** How far the papers lie apart, or "" where nobody looked. */
    public String papers(Ui ui) {
        var lowest = standing.lowest();
        var highest = standing.highest();
        return lowest == null || highest == null
                ? ""
                : ui.text(
                        "assessment.exam.papers-spread",
                        percent(lowest),
                        percent(highest),
                        percent(highest - lowest),
                        percent(apart));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    /** What neighbours on the list have in common, or "" where nobody looked. */
    public String shared(Ui ui) {
        var shared = standing.shared();
        return shared == null || standing.invited() < 2
                ? ""
                : shared == exam.questions()
                        ? ui.text("assessment.exam.papers-fixed")
                        : ui.text("assessment.exam.papers-shared", shared);
    }

    /** Whether the papers keep the bound of the standard. */
    public boolean even() {
        return standing.lowest() == null
                || standing.highest() == null
                || standing.highest() - standing.lowest() <= apart + 1e-9;
    }

    /** Whether the page should look again by itself. */
    public boolean live() {
        return now.isBefore(exam.closesAt()) || standing.sitting() > 0;
    }

    /** A word on a candidate. */
    public String state(ExamLists.CandidateLine line, Ui ui) {
        if (line.submittedAt() != null && line.passed() == null) {
            return ui.text("assessment.own.being-marked");
        }
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
        if (line.submittedAt() != null && line.passed() == null) {
            return Tone.WARN;
        }
        if (line.submittedAt() != null) {
            return Boolean.TRUE.equals(line.passed()) ? Tone.GOOD : Tone.BAD;
        }
        return line.sittingId() == null ? Tone.NEUTRAL : line.away() ? Tone.WARN : Tone.ACCENT;
    }
}
