package io.bihuan.recruiting.web;

import io.bihuan.people.Person;
import io.bihuan.recruiting.Applicant;
import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.Interview;
import io.bihuan.recruiting.Means;
import io.bihuan.recruiting.Stage;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One applicant, with what may be noted and decided.
 *
 * @param clock until the decision; null once it is decided
 * @param before their applications of earlier times
 * @param contact the same applicant with phone and e-mail in clear; null while nobody asked
 * @param offer on what terms they can be taken on; null where the viewer does not decide, or it is decided
 * @param passMark the mark of the anti-fraud test
 * @param manages whether the viewer notes checks and arranges interviews
 * @param decides whether the viewer decides
 */
public record ApplicantPage(
        Applicant one,
        String branch,
        @Nullable ClockChip clock,
        List<ApplicantDesk.Earlier> before,
        @Nullable Applicant contact,
        @Nullable Offer offer,
        List<Person> interviewers,
        Map<UUID, String> names,
        int passMark,
        UUID viewer,
        boolean manages,
        boolean decides,
        boolean lists,
        Typed typed,
        Errors errors,
        Instant now) {

    /** What the form of taking on offers. */
    public record Offer(
            String number,
            List<Option> units,
            List<String> posts,
            List<String> grades,
            String firstDay,
            int contractMonths) {

        /** The units, none of them chosen. */
        public List<Option> unitOptions(Ui ui) {
            return Stream.concat(Stream.of(new Option("", ui.text("recruiting.choose"))), units.stream())
                    .toList();
        }

        /** The posts. */
        public List<Option> postOptions() {
            return posts.stream().map(post -> new Option(post, post)).toList();
        }

        /** The grades. */
        public List<Option> gradeOptions() {
            return grades.stream().map(grade -> new Option(grade, grade)).toList();
        }
    }

    /** What they are called: by name, or by number once they are erased. */
    public String title() {
        return one.name().isEmpty() ? one.number() : one.name();
    }

    /** Their phone number, as far as it may be seen. */
    public String phone() {
        return shown(contact == null ? one.phone() : contact.phone());
    }

    /** Their address of e-mail, as far as it may be seen. */
    public String email() {
        return shown(contact == null ? one.email() : contact.email());
    }

    private static String shown(String words) {
        return words.isEmpty() ? "—" : words;
    }

    /** Whether the viewer may ask for what is masked. */
    public boolean hidden() {
        return manages
                && contact == null
                && !one.erased()
                && !(one.phone().isEmpty() && one.email().isEmpty());
    }

    /** The talk whose verdict the viewer owes; null where there is none. */
    public @Nullable Interview owed() {
        return one.stage().over()
                ? null
                : one.interviews().stream()
                        .filter(talk -> talk.waits()
                                && talk.interviewerId().equals(viewer)
                                && !talk.startsAt().isAfter(now))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether an interview is what comes next, or was refused just now. */
    public boolean arranges(Ui ui) {
        return one.stage() == Stage.INTERVIEWING && one.interviews().stream().noneMatch(Interview::waits)
                || Stream.of("startsAt", "minutes", "place", "interviewer")
                        .anyMatch(field -> !errors.of(field, ui).isEmpty());
    }

    /** The name of somebody of the staff. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), "—");
    }

    /** How the test can be sat. */
    public List<Option> means(Ui ui) {
        return Stream.of(Means.values())
                .map(means -> new Option(means.name(), ui.label("recruiting.means", means)))
                .toList();
    }

    /** What the background check can find. */
    public List<Option> findings(Ui ui) {
        return List.of(
                new Option("true", ui.text("recruiting.background.clear")),
                new Option("false", ui.text("recruiting.background.against")));
    }

    /** What an interviewer can think. */
    public List<Option> verdicts(Ui ui) {
        return List.of(
                new Option("", ui.text("recruiting.choose")),
                new Option("true", ui.text("recruiting.recommended")),
                new Option("false", ui.text("recruiting.not-recommended")));
    }

    /** Who could talk with them. */
    public List<Option> interviewerOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("recruiting.choose"))),
                        interviewers.stream()
                                .map(each -> new Option(each.id().toString(), each.name() + " · " + each.post())))
                .toList();
    }

    /** How an interview stands. */
    public String state(Interview talk, Ui ui) {
        if (talk.cancelledAt() != null) {
            return ui.text("recruiting.interview.called-off");
        }
        return talk.recommended() == null
                ? ui.text(
                        talk.startsAt().isAfter(now) ? "recruiting.interview.arranged" : "recruiting.interview.verdict")
                : ui.text(talk.recommended() ? "recruiting.recommended" : "recruiting.not-recommended");
    }

    /** How good or bad that is. */
    public Tone tone(Interview talk) {
        if (talk.recommended() == null) {
            return talk.cancelledAt() != null || talk.startsAt().isAfter(now) ? Tone.NEUTRAL : Tone.WARN;
        }
        return talk.recommended() ? Tone.GOOD : Tone.BAD;
    }

    /** What is missing before they can be taken on, in words; "" where nothing is. */
    public String missing(Ui ui) {
        return ui.join(one.missing().stream()
                .map(each -> ui.label("recruiting.missing", each))
                .toList());
    }
}
