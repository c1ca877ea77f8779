package io.bihuan.complaint.web;

import io.bihuan.complaint.AcceptedHow;
import io.bihuan.complaint.ApprovalDesk;
import io.bihuan.complaint.Cause;
import io.bihuan.complaint.Checklist;
import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Justified;
import io.bihuan.complaint.Remedy;
import io.bihuan.complaint.Stage;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One complaint.
 *
 * @param clock the clock of the running stage
 * @param acknowledgeClock the clock of the escalation, while nobody has acknowledged it
 * @param mine whether the viewer may take the next step
 * @param typed what stands in the form of the stage: what was typed last, or what is recorded
 * @param unclear phrases of the remedy that must be said otherwise, with advice
 * @param link the customer's link, shown once after it was made
 * @param deciders who may decide on an amount that waits
 * @param readsConversation whether the viewer may read the conversation it came up in
 * @param viewer who looks
 */
public record ComplaintPage(
        ComplaintFile file,
        String category,
        ClockChip clock,
        @Nullable ClockChip acknowledgeClock,
        @Nullable ClockChip visitClock,
        boolean mine,
        Map<Field, String> typed,
        Errors errors,
        List<String> unclear,
        String link,
        CustomerPreview customer,
        List<ComplaintLists.Row> others,
        List<ComplaintLists.Row> similar,
        List<Option> areas,
        List<Option> owners,
        Map<UUID, String> names,
        ApprovalDesk.Deciders deciders,
        String reason,
        Map<Remedy, ClockChip> promises,
        boolean readsConversation,
        UUID viewer) {

    /** The fields of the running stage, in their order. */
    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.stage() == file.stage() && asked(field))
                .toList();
    }

    private boolean asked(Field field) {
        var remedies = file.records().remedies();
        return switch (field) {
            case REFUND_PROOF -> remedies.contains(Remedy.REFUND) || remedies.contains(Remedy.COMPENSATION);
            case EXCHANGE_PROOF -> remedies.contains(Remedy.EXCHANGE);
            default -> true;
        };
    }

    /** What stands in a field. */
    public String value(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether a remedy is chosen. */
    public boolean chosen(Remedy remedy) {
        return Arrays.asList(value(Field.REMEDIES).split(",")).contains(remedy.name());
    }

    /** Whether a field is a choice out of a few. */
    public boolean isChoice(Field field) {
        return switch (field) {
            case CAUSE, JUSTIFIED, ACCEPTED_HOW, AREA -> true;
            default -> false;
        };
    }

    /** Whether a field holds several lines. */
    public boolean isLong(Field field) {
        return switch (field) {
            case CALMING, FACTS, PROOF, WORDS, EXPLAINED, RESULT, SUMMARY, PREVENTION -> true;
            default -> false;
        };
    }

    /** Whether the stage cannot be left without it, as the standard says; the amount depends on the remedies. */
    public boolean needed(Field field) {
        return field != Field.AMOUNT && file.rule().asks(field);
    }

    /** What was missing when somebody wanted to go on, by name. */
    public String missing(Ui ui) {
        return ui.join(fields().stream()
                .filter(field -> !errors.of(field.name(), ui).isEmpty())
                .map(field -> ui.label("complaint.field", field))
                .toList());
    }

    /** What can be chosen. */
    public List<Option> options(Field field, Ui ui) {
        return switch (field) {
            case CAUSE -> options(Cause.values(), "complaint.cause", ui);
            case JUSTIFIED -> options(Justified.values(), "complaint.justified", ui);
            case ACCEPTED_HOW -> options(AcceptedHow.values(), "complaint.accepted", ui);
            case AREA -> areas;
            default -> List.of();
        };
    }

    private static List<Option> options(Enum<?>[] values, String prefix, Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("complaint.choose")));
        for (var value : values) {
            options.add(new Option(value.name(), ui.label(prefix, value)));
        }
        return options;
    }

    /** What was recorded in a stage, as it is read. */
    public List<Field> recorded(Stage stage) {
        return Arrays.stream(Field.values())
                .filter(field -> field.stage() == stage && file.records().has(field))
                .toList();
    }

    /** A record in words. */
    public String words(Field field, Ui ui) {
        var value = file.records().get(field);
        return switch (field) {
            case CAUSE -> ui.textOr("complaint.cause." + value, value);
            case JUSTIFIED -> ui.textOr("complaint.justified." + value, value);
            case ACCEPTED_HOW -> ui.textOr("complaint.accepted." + value, value);
            case REMEDIES ->
                ui.join(file.records().remedies().stream()
                        .map(remedy -> ui.label("complaint.remedy", remedy))
                        .toList());
            case AREA ->
                areas.stream()
                        .filter(area -> area.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    /** The class of a stage on the track. */
    public String step(ComplaintFile.StageState state, Ui ui) {
        if (file.closedAt() != null || state.rule().code().before(file.stage())) {
            return "done";
        }
        if (state.rule().code() != file.stage()) {
            return "";
        }
        return state.late(ui.dates().now()) ? "now late" : "now";
    }

    /** What stands below a stage on the track. */
    public String stepNote(ComplaintFile.StageState state, Ui ui) {
        if (state.finishedAt() != null) {
            return ui.when(state.finishedAt());
        }
        if (state.startedAt() != null) {
            return ui.text("complaint.track.now");
        }
        return state.rule().atOnce() ? ui.text("complaint.track.atOnce") : limit(state.rule(), ui);
    }

    private static String limit(io.bihuan.complaint.StageRule rule, Ui ui) {
        var term = rule.limit();
        return switch (term.kind()) {
            case WORKING_DAYS -> ui.text("complaint.limit.workdays", term.count());
            case CALENDAR_DAYS -> ui.text("complaint.limit.days", term.count());
            default -> ui.dates().length(term.duration());
        };
    }

    /** How it came here. */
    public ComplaintTale tale() {
        return new ComplaintTale(names);
    }

    /** The name of a person. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "—");
    }

    /** The grounds of an escalation in words. */
    public List<String> grounds(ComplaintFile.Escalation escalation, Ui ui) {
        return escalation.grounds().stream()
                .map(ground -> ComplaintTale.ground(ground.written(), ui))
                .toList();
    }

    /** The names of those who have been told of an escalation, each once. */
    public List<String> told(ComplaintFile.Escalation escalation) {
        return escalation.told().stream()
                .map(told -> name(told.staffId()))
                .distinct()
                .toList();
    }

    /** The steps of a checklist. */
    public List<Checklist.Item> steps(Checklist.Steps list) {
        return file.steps().stream().filter(step -> step.list() == list).toList();
    }

    /** Who may decide on an amount that waits, by name. */
    public List<String> deciding() {
        return deciders.asked().stream().map(this::name).toList();
    }

    /** Whether this is the viewer. */
    public boolean isMe(UUID staffId) {
        return staffId.equals(viewer);
    }

    /** The stages that the complaint can go back to. */
    public List<Stage> earlier() {
        return file.closedAt() != null
                ? List.of()
                : Arrays.stream(Stage.values())
                        .filter(stage -> stage.before(file.stage()))
                        .toList();
    }
}
