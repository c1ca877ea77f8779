package io.bihuan.conversation.web;

import io.bihuan.conversation.CommunicationRecord;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.people.People;
import io.bihuan.print.FormSheet;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a communication record out as the form 客户沟通记录表. */
@Component
class RecordSheets {

    private final FollowUpLists followUps;
    private final People people;

    RecordSheets(FollowUpLists followUps, People people) {
        this.followUps = followUps;
        this.people = people;
    }

    FormSheet of(CommunicationRecord record, Ui ui) {
        var content = record.content();
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("conversation.sheet.time"), ui.dates().full(record.openedAt()));
        facts.put(ui.text("conversation.sheet.customer"), content.customer());
        facts.put(ui.text("conversation.sheet.contact"), content.contact());
        facts.put(
                ui.text("conversation.sheet.channel"),
                ui.textOr("conversation.channel." + record.channel(), record.channel()));
        facts.put(ui.text("conversation.sheet.owner"), people.name(record.ownerId()));
        facts.put(ui.text("conversation.sheet.written"), ui.dates().full(record.writtenAt()));
        facts.put(ui.text("conversation.sheet.request"), content.request());
        facts.put(ui.text("conversation.sheet.handling"), content.handling());
        facts.put(ui.text("conversation.sheet.result"), content.result());
        facts.put(ui.text("conversation.sheet.followUp"), followUps(record, ui));
        var sheet = new FormSheet(
                ui.text("conversation.sheet.title"),
                "",
                facts,
                List.of(),
                List.of(),
                List.of(ui.text("conversation.sheet.signOwner"), ui.text("conversation.sheet.signLeader")));
        return record.additions().isEmpty()
                ? sheet
                : sheet.with(ui.text("conversation.sheet.additions"), additions(record, ui));
    }

    FormSheet blank(Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        for (var label : List.of("time", "customer", "contact", "channel", "owner", "written")) {
            facts.put(ui.text("conversation.sheet." + label), "");
        }
        // Room to write: an empty field as high as its lines.
        for (var label : List.of("request", "handling", "result", "followUp")) {
            facts.put(ui.text("conversation.sheet." + label), "\n\n\n");
        }
        return new FormSheet(
                ui.text("conversation.sheet.title"),
                "",
                facts,
                List.of(),
                List.of(),
                List.of(ui.text("conversation.sheet.signOwner"), ui.text("conversation.sheet.signLeader")));
    }

    String name(CommunicationRecord record, Ui ui) {
        return ui.text("conversation.sheet.title") + " "
                + ui.dates().full(record.openedAt()).replace(':', '-');
    }

    private String followUps(CommunicationRecord record, Ui ui) {
        var promised = followUps.of(record.id());
        return promised.isEmpty()
                ? record.content().followUp()
                : promised.stream()
                        .map(each -> each.promise() + " · " + ui.dates().full(each.dueAt()))
                        .collect(Collectors.joining("\n"));
    }

    private String additions(CommunicationRecord record, Ui ui) {
        return record.additions().stream()
                .map(each -> ui.labelled(
                        ui.dates().full(each.writtenAt()) + " " + people.name(each.writtenBy()), each.text()))
                .collect(Collectors.joining("\n"));
    }
}
