package io.bihuan.staffing.web;

import io.bihuan.access.SignedIn;
import io.bihuan.people.OpenWork;
import io.bihuan.people.Person;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.Handover;
import io.bihuan.staffing.Item;
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
 * One person's checklist.
 *
 * @param work a leaver's open work, or what became of it
 * @param successors who could take a leaver's work
 * @param manages whether the viewer names the successor
 * @param lists whether the viewer sees the lists of the branch
 * @param seesWork whether the viewer sees a leaver's work
 * @param probation whether the viewer may look at their probation
 * @param typed what was typed at an item that was refused
 */
public record ChecklistPage(
        Checklist one,
        Person person,
        List<Line> lines,
        List<Handover> work,
        List<Person> successors,
        Map<UUID, String> names,
        SignedIn viewer,
        boolean manages,
        boolean lists,
        boolean seesWork,
        boolean probation,
        Typed typed,
        Errors errors,
        Instant now) {

    /** An item with its clock. */
    public record Line(Item item, ClockChip clock) {}

    /** What was typed at an item. */
    public record Typed(String code, String note, String score) {

        static Typed nothing() {
            return new Typed("", "", "");
        }
    }

    /** Whether the viewer sees to the item now. */
    public boolean mine(Item item) {
        return one.endedAt() == null && item.doneAt() == null && one.seenToBy(item, viewer, now);
    }

    /** The fault at an item. */
    public String fault(Item item, Ui ui) {
        return typed.code().equals(item.code()) ? errors.of("item", ui) : "";
    }

    /** What was typed at an item. */
    public String note(Item item) {
        return typed.code().equals(item.code()) ? typed.note() : item.note();
    }

    /** The mark typed at an item. */
    public String score(Item item) {
        return typed.code().equals(item.code()) ? typed.score() : "";
    }

    /** Whether it is a leaver's. */
    public boolean leaving() {
        return one.kind() == ChecklistKind.LEAVING;
    }

    /** Whether their hour has passed. */
    public boolean gone() {
        return leaving() && !one.anchorAt().isAfter(now);
    }

    /** How much nobody has. */
    public long left() {
        return work.stream().filter(Handover::left).count();
    }

    /** The name of somebody. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), "—");
    }

    /** The successors, for the form. */
    public List<Option> successorOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("staffing.successor-choose"))),
                        successors.stream()
                                .map(each -> new Option(each.id().toString(), each.name() + " · " + each.post())))
                .toList();
    }

    /** The successor named, or "". */
    public String successor() {
        return one.successorId() == null ? "" : one.successorId().toString();
    }

    /** How good or bad it went with a piece. */
    public static Tone tone(OpenWork.@Nullable Handing outcome) {
        return switch (outcome) {
            case null -> Tone.NEUTRAL;
            case HANDED -> Tone.GOOD;
            case QUEUED, ENDED -> Tone.NEUTRAL;
            case NO_SUCCESSOR, BY_HAND -> Tone.BAD;
        };
    }

    /** What became of a piece, in words. */
    public String outcome(Handover piece, Ui ui) {
        return piece.outcome() == null
                ? ui.text("staffing.in-hand")
                : piece.outcome() == OpenWork.Handing.HANDED
                        ? ui.text("staffing.handing.HANDED", name(piece.successorId()))
                        : ui.label("staffing.handing", piece.outcome());
    }
}
