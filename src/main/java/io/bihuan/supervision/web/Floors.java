package io.bihuan.supervision.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.AgentLoads;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.Queue;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.State;
import io.bihuan.conversation.WaitHonesty;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Masks;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.supervision.Floor;
import io.bihuan.supervision.Note;
import io.bihuan.supervision.NoteDesk;
import io.bihuan.supervision.WatchDesk;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the wall and a watched talk together. */
@Component
class Floors {

    private static final Duration HONESTY = Duration.ofDays(7);
    private static final int LINES = 500;

    private final Floor floor;
    private final NoteDesk notes;
    private final WatchDesk watches;
    private final ConversationLists lists;
    private final DeskLists desk;
    private final AgentLoads loads;
    private final Queue queue;
    private final Presence presence;
    private final Customers customers;
    private final People people;

    Floors(
            Floor floor,
            NoteDesk notes,
            WatchDesk watches,
            ConversationLists lists,
            DeskLists desk,
            AgentLoads loads,
            Queue queue,
            Presence presence,
            Customers customers,
            People people) {
        this.floor = floor;
        this.notes = notes;
        this.watches = watches;
        this.lists = lists;
        this.desk = desk;
        this.loads = loads;
        this.queue = queue;
        this.presence = presence;
        this.customers = customers;
        this.people = people;
    }

    FloorPage page(SignedIn viewer, Ui ui) {
        var talks = floor.talks(viewer.branchId());
        var names = people.byIds(
                talks.stream().map(talk -> talk.talk().agentId()).distinct().toList());
        return new FloorPage(
                talks.stream().map(talk -> line(talk, names, ui)).toList(),
                agents(viewer, ui),
                honesty(ui),
                desk.waiting(),
                viewer.branchId() != null);
    }

    WatchPage watch(ConversationId id, SignedIn viewer, Ui ui) {
        var held = desk.require(id);
        var agent = lists.transcript(id).agentId();
        return new WatchPage(
                id.value(),
                viewer.staffId(),
                watches.areShown(),
                name(id.value(), held.caller(), held.customerId(), ui),
                agent,
                agent == null ? "—" : people.name(agent),
                ui.label("conversation.state", held.state()),
                held.state().isTalk(),
                viewer.staffId().equals(agent),
                queue.mayServe(viewer.staffId(), held.channel()),
                lists.after(id, Math.max(0, held.lastSeq() - LINES), LINES).stream()
                        .map(line -> new WatchPage.Line(
                                line.seq(),
                                css(line.from()),
                                line.at(),
                                line.in(ui).text(),
                                line.scripted(),
                                line.attachments()))
                        .toList(),
                written(id),
                colleagues(held.channel(), agent),
                watches.of(id).stream()
                        .map(watch -> new WatchPage.Written(people.name(watch.staffId()), watch.beganAt(), "", false))
                        .toList());
    }

    List<WatchPage.Written> written(ConversationId id) {
        return notes.of(id).stream()
                .map(note -> new WatchPage.Written(
                        people.name(note.writtenBy()), note.writtenAt(), note.text(), note.kind() == Note.Kind.WHISPER))
                .toList();
    }

    List<String> watchersShown(ConversationId id) {
        return watches.shownToAgent(id).stream().map(people::name).toList();
    }

    private FloorPage.Line line(Floor.Talk seen, Map<UUID, Person> names, Ui ui) {
        var talk = seen.talk();
        var agent = names.get(talk.agentId());
        return new FloorPage.Line(
                talk.id(),
                name(talk.id(), talk.caller(), talk.customerId(), ui),
                agent == null ? people.name(talk.agentId()) : agent.name(),
                ui.textOr("conversation.channel." + talk.channel(), talk.channel()),
                talk.openedAt(),
                talk.unansweredSince(),
                talk.state() == State.ON_HOLD ? talk.heldUntil() : null,
                seen.mood(),
                seen.risk().points(),
                seen.risk().reasons().stream()
                        .map(reason -> ui.label("supervision.risk", reason))
                        .toList(),
                talk.lastText());
    }

    private List<FloorPage.Agent> agents(SignedIn viewer, Ui ui) {
        var all = people.allowed(Permission.SERVE).stream()
                .filter(person -> viewer.branchId() == null || person.branchId().equals(viewer.branchId()))
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var held = loads.of(all.keySet());
        return presence.of(all.keySet()).stream()
                .filter(there -> there.state() != AgentState.OFFLINE
                        || Objects.requireNonNull(held.get(there.staffId())).conversations() > 0)
                .map(there -> agent(
                        there,
                        Objects.requireNonNull(all.get(there.staffId())),
                        Objects.requireNonNull(held.get(there.staffId())),
                        ui))
                .sorted(Comparator.comparing(FloorPage.Agent::team).thenComparing(FloorPage.Agent::name))
                .toList();
    }

    private static FloorPage.Agent agent(Presence.Standing there, Person person, AgentLoads.Load load, Ui ui) {
        return new FloorPage.Agent(
                person.id(),
                person.name(),
                person.team(),
                ui.label("shift.state", there.state()),
                there.goneAt() != null ? Tone.BAD : there.state() == AgentState.READY ? Tone.GOOD : Tone.WARN,
                there.since(),
                load.conversations(),
                there.goneAt() != null,
                load.misses() > 0);
    }

    private List<FloorPage.Told> honesty(Ui ui) {
        return queue.honesty(ui.dates().now().minus(HONESTY)).entrySet().stream()
                .filter(each -> !each.getKey().isEmpty() && each.getValue().told() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> told(each.getKey(), each.getValue(), ui))
                .toList();
    }

    private static FloorPage.Told told(String scope, WaitHonesty honesty, Ui ui) {
        var bias = ui.dates().length(honesty.bias().abs());
        return new FloorPage.Told(
                ui.textOr("conversation.channel." + scope, scope),
                honesty.told(),
                ui.dates().length(honesty.meanError()),
                (honesty.bias().isNegative() ? "−" : "+") + bias,
                honesty.percentClose(),
                honesty.percentInRange());
    }

    private List<Option> colleagues(String channel, @Nullable UUID but) {
        return queue.servers(channel).stream()
                .filter(agent -> !agent.equals(but))
                .map(agent -> new Option(agent.toString(), people.name(agent)))
                .toList();
    }

    private String name(UUID id, String caller, @Nullable UUID customer, Ui ui) {
        var known = customer == null
                ? ""
                : customers.preview(new CustomerId(customer)).name();
        return Stream.of(known, caller.isBlank() ? "" : Masks.name(caller))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> ui.text(
                        "conversation.visitor",
                        String.format(Locale.ROOT, "%04d", Math.floorMod(id.hashCode(), 10_000))));
    }

    private static String css(Speaker from) {
        return switch (from) {
            case CUSTOMER -> "them";
            case AGENT -> "me";
            case ROBOT -> "me robot";
            case SYSTEM -> "sys";
        };
    }
}
