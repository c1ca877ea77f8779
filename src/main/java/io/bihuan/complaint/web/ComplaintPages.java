package io.bihuan.complaint.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.competence.Areas;
import io.bihuan.complaint.ApprovalDesk;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Remedy;
import io.bihuan.complaint.Stage;
import io.bihuan.complaint.StageOwner;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a complaint together. */
@Component
class ComplaintPages {

    private final ComplaintLists lists;
    private final ApprovalDesk approvals;
    private final Categories categories;
    private final Customers customers;
    private final People people;
    private final Areas areas;
    private final ConversationLists conversations;
    private final ClockChips chips;
    private final UiFactory uis;

    ComplaintPages(
            ComplaintLists lists,
            ApprovalDesk approvals,
            Categories categories,
            Customers customers,
            People people,
            Areas areas,
            ConversationLists conversations,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.approvals = approvals;
        this.categories = categories;
        this.customers = customers;
        this.people = people;
        this.areas = areas;
        this.conversations = conversations;
        this.chips = chips;
        this.uis = uis;
    }

    /** What was tried in vain, to be shown again with what was typed. */
    record Attempt(Map<Field, String> typed, Errors errors, List<String> unclear, String reason) {

        static Attempt none() {
            return new Attempt(Map.of(), Errors.none(), List.of(), "");
        }
    }

    /** Whether the person may take the next step: a stage of the supervisor's is theirs alone. */
    static boolean mayAct(ComplaintFile file, SignedIn me) {
        return file.rule().owner() == StageOwner.SUPERVISOR
                ? me.may(Permission.COMPLAINT_SUPERVISE)
                : me.may(Permission.COMPLAINT_HANDLE) || me.may(Permission.COMPLAINT_SUPERVISE);
    }

    /** Titles of tasks as the viewer reads them. */
    String titles(List<String> kept) {
        var ui = uis.plain();
        return ui.join(kept.stream().map(title -> KeptWords.read(title, ui)).toList());
    }

    ComplaintPage page(ComplaintFile file, SignedIn me, Attempt attempt, String link) {
        var ui = uis.plain();
        var deciders = approvals.deciders(file, me.staffId());
        var typed = new EnumMap<Field, String>(Field.class);
        typed.putAll(file.records().values());
        if (file.stage() == Stage.ARCHIVE && file.closedAt() == null) {
            SummaryDraft.of(file, names(file), ui).forEach(typed::putIfAbsent);
        }
        typed.putAll(attempt.typed());
        return new ComplaintPage(
                file,
                categories.names(ui.english()).getOrDefault(file.category(), file.category()),
                clock(file, ui),
                acknowledge(file, ui),
                visit(file, ui),
                file.closedAt() == null && mayAct(file, me),
                typed,
                attempt.errors(),
                attempt.unclear(),
                link,
                customers.preview(new CustomerId(file.customerId())),
                lists.ofCustomer(customers.everyId(new CustomerId(file.customerId())), 5).stream()
                        .filter(row -> !row.id().equals(file.id().value()))
                        .toList(),
                lists.similar(file.category(), file.id().value(), me.branchId(), 3),
                areas(ui),
                owners(me, ui),
                names(file, deciders.asked()),
                deciders,
                attempt.reason(),
                promises(file, ui),
                readsConversation(file, me),
                me.staffId());
    }

    private ClockChip clock(ComplaintFile file, Ui ui) {
        var paused = file.paused();
        return paused == null
                ? chips.open(file.stageStartedAt(), file.deadline(), ui.dates().now(), ui)
                : chips.paused(paused.waitingFor(), ui);
    }

    private boolean readsConversation(ComplaintFile file, SignedIn me) {
        var id = file.conversationId();
        return id != null && conversations.mayRead(new ConversationId(id), me);
    }

    private @Nullable ClockChip acknowledge(ComplaintFile file, Ui ui) {
        var escalation = file.escalation();
        if (escalation == null) {
            return null;
        }
        var acknowledgedAt = escalation.acknowledgedAt();
        return acknowledgedAt == null
                ? chips.open(
                        escalation.raisedAt(),
                        escalation.acknowledgeBy(),
                        ui.dates().now(),
                        ui)
                : chips.met(escalation.raisedAt(), escalation.acknowledgeBy(), acknowledgedAt, ui);
    }

    private @Nullable ClockChip visit(ComplaintFile file, Ui ui) {
        var closedAt = file.closedAt();
        var due = file.returnVisitDue();
        return closedAt == null || due == null || !file.visits().isEmpty()
                ? null
                : chips.open(closedAt, due, ui.dates().now(), ui);
    }

    private Map<Remedy, ClockChip> promises(ComplaintFile file, Ui ui) {
        var promises = new EnumMap<Remedy, ClockChip>(Remedy.class);
        file.promises()
                .forEach((remedy, due) -> promises.put(
                        remedy,
                        chips.open(file.stageStartedAt(), due, ui.dates().now(), ui)));
        return promises;
    }

    private List<Option> areas(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("complaint.choose")));
        areas.leaves().forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }

    private List<Option> owners(SignedIn me, Ui ui) {
        if (!me.may(Permission.COMPLAINT_SUPERVISE)) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("complaint.owner.queue")));
        Stream.of(Role.SUPERVISOR, Role.TEAM_LEADER, Role.AGENT, Role.BACK_OFFICE)
                .map(people::holding)
                .flatMap(Collection::stream)
                .filter(person -> me.branchId() == null || me.branchId().equals(person.branchId()))
                .distinct()
                .limit(200)
                .forEach(person ->
                        options.add(new Option(person.id().toString(), person.name() + " · " + person.post())));
        return options;
    }

    Map<UUID, String> names(ComplaintFile file) {
        return names(file, List.of());
    }

    private Map<UUID, String> names(ComplaintFile file, List<UUID> besides) {
        var ids = new HashSet<>(besides);
        file.history().stream().map(each -> each.by()).filter(Objects::nonNull).forEach(ids::add);
        Stream.of(file.ownerId(), file.agentId(), file.openedBy())
                .filter(Objects::nonNull)
                .forEach(ids::add);
        file.escalations().forEach(escalation -> {
            escalation.told().forEach(told -> ids.add(told.staffId()));
            if (escalation.acknowledgedBy() != null) {
                ids.add(escalation.acknowledgedBy());
            }
        });
        file.visits().forEach(visit -> ids.add(visit.by()));
        file.steps().stream().map(step -> step.by()).filter(Objects::nonNull).forEach(ids::add);
        var names = new HashMap<UUID, String>();
        people.byIds(ids).values().forEach((Person person) -> names.put(person.id(), person.name()));
        return names;
    }
}
