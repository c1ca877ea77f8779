package io.bihuan.conversation.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.ArchiveLists;
import io.bihuan.conversation.CommunicationRecord;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.FollowUp;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.State;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the pages of past conversations together. */
@Component
class Archive {

    private static final int PAGE = 50;

    private final ArchiveLists lists;
    private final ArchiveSearch archiveSearch;
    private final ConversationLists conversations;
    private final DeskLists desk;
    private final RecordDesk records;
    private final FollowUpLists followUps;
    private final Customers customers;
    private final People people;
    private final ClockChips clocks;

    Archive(
            ArchiveLists lists,
            ArchiveSearch archiveSearch,
            ConversationLists conversations,
            DeskLists desk,
            RecordDesk records,
            FollowUpLists followUps,
            Customers customers,
            People people,
            ClockChips clocks) {
        this.lists = lists;
        this.archiveSearch = archiveSearch;
        this.conversations = conversations;
        this.desk = desk;
        this.records = records;
        this.followUps = followUps;
        this.customers = customers;
        this.people = people;
        this.clocks = clocks;
    }

    ArchivePage page(ArchiveAsked asked, SignedIn viewer, Ui ui) {
        var errors = Errors.none();
        var sought = archiveSearch.sought(asked, viewer, errors);
        errors.addIf(sought.tooShort(), "q", "conversation.archive.tooShort");
        var rows = errors.any() ? List.<ArchiveLists.Row>of() : lists.find(sought, viewer, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var agents = people.byIds(shown.stream()
                .map(ArchiveLists.Row::agentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var known = customers.previews(shown.stream()
                .map(ArchiveLists.Row::customerId)
                .filter(Objects::nonNull)
                .toList());
        var passages = sought.each().isEmpty()
                ? Map.<UUID, ArchiveLists.Passage>of()
                : lists.passages(
                        sought, shown.stream().map(ArchiveLists.Row::id).toList());
        return new ArchivePage(
                shown.stream()
                        .map(row -> line(row, agents, known, found(passages.get(row.id()), sought), ui))
                        .toList(),
                sought.words(),
                sought.state() == null ? "" : sought.state().name(),
                sought.channel(),
                ArchiveAsked.text(asked.agent()),
                sought.branch() == null ? "" : sought.branch().toString(),
                ArchiveAsked.text(asked.customer()),
                sought.days(),
                states(ui),
                channels(ui),
                Stream.of(1, 7, 30, 90, 366, 3660)
                        .map(days -> new Option(String.valueOf(days), ui.text("conversation.archive.days." + days)))
                        .toList(),
                archiveSearch.branches(viewer, ui),
                viewer.may(Permission.CONVERSATION_READ),
                errors,
                rows.size() > PAGE ? next(asked, sought, shown.getLast()) : "");
    }

    private static @Nullable Found found(ArchiveLists.@Nullable Passage passage, ArchiveLists.Sought sought) {
        return passage == null ? null : Found.of(passage.seq(), passage.text(), sought.each());
    }

    TranscriptPage one(ConversationId id, SignedIn viewer, Ui ui) {
        if (!conversations.mayRead(id, viewer)) {
            throw new NotFound("conversation " + id);
        }
        var transcript = conversations.transcript(id);
        var held = desk.require(id);
        var customer = held.customerId() == null
                ? null
                : customers.previews(List.of(held.customerId())).get(held.customerId());
        var record = records.find(id).orElse(null);
        var first = transcript.firstAgentReplyAt();
        return new TranscriptPage(
                id.value(),
                Callers.name(id.value(), held.caller(), customer, ui),
                transcript.agentId() == null ? "" : people.name(transcript.agentId()),
                ui.textOr("conversation.channel." + transcript.channel(), transcript.channel()),
                ui.label("conversation.state", held.state()),
                tone(held.state()),
                transcript,
                transcript.lines().stream()
                        .map(line -> new OpenConversation.Line(
                                line.seq(),
                                line.from(),
                                line.at(),
                                line.text(ui),
                                "",
                                line.scripted(),
                                line.attachments()))
                        .toList(),
                first == null ? "—" : ui.dates().length(Duration.between(transcript.openedAt(), first)),
                conversations.averageReply(id).map(ui.dates()::length).orElse("—"),
                record,
                additions(record),
                followUps.of(id).stream()
                        .map(each -> new TranscriptPage.Promise(each.id(), each.promise(), clock(each, ui)))
                        .toList(),
                viewer.staffId().equals(transcript.agentId()));
    }

    private ClockChip clock(FollowUp promise, Ui ui) {
        return promise.keptAt() == null
                ? clocks.open(promise.promisedAt(), promise.dueAt(), ui.dates().now(), ui)
                : clocks.met(promise.promisedAt(), promise.dueAt(), promise.keptAt(), ui);
    }

    private List<TranscriptPage.Addition> additions(@Nullable CommunicationRecord record) {
        return record == null
                ? List.of()
                : record.additions().stream()
                        .map(each -> new TranscriptPage.Addition(
                                each.writtenAt(), people.name(each.writtenBy()), each.text()))
                        .toList();
    }

    private ArchivePage.Line line(
            ArchiveLists.Row row,
            Map<UUID, Person> agents,
            Map<UUID, CustomerPreview> known,
            @Nullable Found found,
            Ui ui) {
        var first = row.firstAgentReplyAt() == null ? null : Duration.between(row.openedAt(), row.firstAgentReplyAt());
        var agent = row.agentId() == null ? null : agents.get(row.agentId());
        return new ArchivePage.Line(
                row.id(),
                row.openedAt(),
                row.externalId() != null
                        ? row.externalId()
                        : Callers.name(
                                row.id(),
                                row.caller(),
                                row.customerId() == null ? null : known.get(row.customerId()),
                                ui),
                agent != null ? agent.name() : row.agentId() == null ? "—" : people.name(row.agentId()),
                ui.textOr("conversation.channel." + row.channel(), row.channel()),
                ui.label("conversation.state", row.state()),
                tone(row.state()),
                first,
                first == null || first.compareTo(desk.limits(null).firstResponse()) <= 0,
                row.replies() == 0 ? null : Duration.ofMillis(row.replyMillis() / row.replies()),
                row.summary(),
                found);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case WAITING -> Tone.WARN;
            case ACTIVE -> Tone.ACCENT;
            case ON_HOLD, WRAP_UP -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
        };
    }

    private static List<Option> states(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("conversation.archive.any"))),
                        Arrays.stream(State.values())
                                .map(state -> new Option(state.name(), ui.label("conversation.state", state))))
                .toList();
    }

    private static List<Option> channels(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("conversation.archive.any"))),
                        Stream.of("ONLINE", "PHONE", "ONSITE", "FORM", "EMAIL", "WECHAT", "VIDEO")
                                .map(channel -> new Option(channel, ui.text("conversation.channel." + channel))))
                .toList();
    }

    private static String next(ArchiveAsked asked, ArchiveLists.Sought sought, ArchiveLists.Row last) {
        return UriComponentsBuilder.fromPath("/conversations")
                .queryParam("q", sought.words())
                .queryParam(
                        "state", sought.state() == null ? "" : sought.state().name())
                .queryParam("channel", sought.channel())
                .queryParam("agent", ArchiveAsked.text(asked.agent()))
                .queryParam("branch", ArchiveAsked.text(asked.branch()))
                .queryParam("customer", ArchiveAsked.text(asked.customer()))
                .queryParam("days", sought.days())
                .queryParam("before", last.openedAt())
                .encode()
                .build()
                .toUriString();
    }
}
