package io.bihuan.complaint.web;

import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Happening;
import io.bihuan.complaint.Remedy;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts the end of a complaint's report from its history, for the supervisor to finish. */
final class SummaryDraft {

    private SummaryDraft() {}

    /** A summary, and the cost where money went to the customer. */
    static Map<Field, String> of(ComplaintFile file, Map<UUID, String> names, Ui ui) {
        var draft = new EnumMap<Field, String>(Field.class);
        draft.put(Field.SUMMARY, String.join("\n", lines(file, names, ui)));
        var amount = file.records().amount();
        if (amount != null
                && (file.records().remedies().contains(Remedy.REFUND)
                        || file.records().remedies().contains(Remedy.COMPENSATION))) {
            draft.put(Field.COST, amount.toPlainString());
        }
        return draft;
    }

    private static List<String> lines(ComplaintFile file, Map<UUID, String> names, Ui ui) {
        var records = file.records();
        var lines = new ArrayList<String>();
        lines.add(ui.text(
                "complaint.draft.facts",
                ui.dates().full(file.openedAt()),
                file.description().lines().findFirst().orElse("")));
        add(lines, ui, "complaint.draft.verified", records.get(Field.FACTS), records.get(Field.PROOF));
        if (records.has(Field.CAUSE)) {
            lines.add(ui.text(
                    "complaint.draft.cause",
                    ui.textOr("complaint.cause." + records.get(Field.CAUSE), ""),
                    records.get(Field.RESPONSIBLE),
                    ui.textOr("complaint.justified." + records.get(Field.JUSTIFIED), "")));
        }
        add(lines, ui, "complaint.draft.remedy", records.get(Field.WORDS), records.get(Field.RESULT));
        var acceptance = file.acceptance();
        lines.add(ui.text(
                "complaint.draft.accepted",
                acceptance == null ? records.get(Field.ACCEPTED_BY) : acceptance.name(),
                ui.textOr("complaint.accepted." + records.get(Field.ACCEPTED_HOW), "—")));
        var refused = count(file, Happening.Kind.CUSTOMER_REFUSED);
        var escalated = file.escalations().size();
        if (refused + escalated > 0) {
            lines.add(ui.text("complaint.draft.course", escalated, refused));
        }
        var late = file.stages().stream()
                .filter(state ->
                        state.finishedAt() != null && state.late(ui.dates().now()))
                .map(state -> ui.label("complaint.stage", state.rule().code())
                        + (state.by() == null ? "" : " " + names.getOrDefault(state.by(), "")))
                .toList();
        if (!late.isEmpty()) {
            lines.add(ui.text("complaint.draft.late", ui.join(late)));
        }
        return lines;
    }

    private static void add(List<String> lines, Ui ui, String key, String first, String second) {
        if (!first.isEmpty()) {
            lines.add(ui.text(key, first, second));
        }
    }

    private static long count(ComplaintFile file, Happening.Kind kind) {
        return file.history().stream().filter(each -> each.what() == kind).count();
    }
}
