package io.bihuan.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains the queue: who waits, why they stand where they stand, and why nobody has them yet. */
@Service
@Transactional(readOnly = true)
public class QueueView {

    private static final int MOST = 200;

    private final DeskLists lists;
    private final Queue queue;
    private final Router router;
    private final Offers offers;
    private final Priorities priorities;
    private final SkillGroups groups;

    QueueView(DeskLists lists, Queue queue, Router router, Offers offers, Priorities priorities, SkillGroups groups) {
        this.lists = lists;
        this.queue = queue;
        this.router = router;
        this.offers = offers;
        this.priorities = priorities;
        this.groups = groups;
    }

    /**
     * Somebody who waits.
     *
     * @param place where they stand and what they can expect
     * @param raises why they go before others
     * @param lack why nobody has them yet, by name of the reason; "" where they lie before somebody or are on their way
     * @param widensAt when more people will be looked at, or null
     * @param offeredTo before whom they lie, or null
     * @param group what it is about, or ""
     */
    public record Line(
            DeskLists.Held held,
            String channel,
            Place place,
            List<Raise> raises,
            String lack,
            @Nullable Instant widensAt,
            @Nullable UUID offeredTo,
            String group) {

        /** The points together. */
        public int points() {
            return raises.stream().mapToInt(Raise::points).sum();
        }
    }

    /** A reason to go before others; by whom where a person gave it. */
    public record Raise(
            int points,
            Raising reason,
            String words,
            @Nullable UUID by) {}

    /** Those who wait, the next one first. */
    public List<Line> lines() {
        var waiting = queue.waiting(MOST);
        var places = queue.places(waiting);
        var answers = router.look();
        var names = groups.all();
        var lines = new ArrayList<Line>();
        for (var i = 0; i < waiting.size(); i++) {
            lines.add(line(waiting.get(i), places.get(i), answers, names));
        }
        return lines;
    }

    private Line line(Queue.Waiting waiting, Place place, Map<UUID, Matching.Answer> answers, List<SkillGroup> names) {
        var id = new ConversationId(waiting.id());
        var held = lists.require(id);
        var waits = answers.get(waiting.id()) instanceof Matching.Answer.Waits answer ? answer : null;
        var raises = priorities.of(id, held.waitingSince()).stream()
                .map(raise -> new Raise(raise.points(), raise.reason(), raise.words(), raise.raisedBy()))
                .toList();
        return new Line(
                held,
                waiting.channel(),
                place,
                raises,
                waits == null ? "" : waits.lack().name(),
                waits == null ? null : waits.widensAt(),
                offers.of(id).map(Offer::staffId).orElse(null),
                names.stream()
                        .filter(group -> group.id().equals(waiting.groupId()))
                        .map(SkillGroup::name)
                        .findFirst()
                        .orElse(""));
    }
}
