package io.bihuan.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets whom, and who not yet and why: the whole of routing as one calculation, without a clock and without a database.
 * Who is first in the queue chooses first; nobody waits behind somebody for whom nobody is free.
 */
final class Matching {

    private final RoutingStandard rules;
    private final int capacity;
    private final List<Server> servers;
    private final Map<UUID, Integer> loads = new HashMap<>();
    private final Instant now;

    /**
     * @param capacity what a person can hold at most
     * @param servers those who are there
     */
    Matching(RoutingStandard rules, int capacity, List<Server> servers, Instant now) {
        this.rules = rules;
        this.capacity = capacity;
        this.servers = servers;
        this.now = now;
        servers.forEach(server -> loads.put(server.id(), server.load()));
    }

    /**
     * Somebody who waits.
     *
     * @param group what it is about, or null
     * @param grades the grades of agent wanted
     * @param preferred whom they had last, or null
     * @param missed who let this one go by, or passed it on
     */
    record Caller(
            UUID id,
            String channel,
            Instant waitingSince,
            @Nullable UUID group,
            Set<String> grades,
            @Nullable UUID preferred,
            Set<UUID> missed) {

        Caller preferring(@Nullable UUID agent) {
            return new Caller(id, channel, waitingSince, group, grades, agent, missed);
        }
    }

    /**
     * Somebody who is there.
     *
     * @param scopes what they hold certificates for
     * @param load what they have in hand, as the standard weighs it
     * @param groups what they know about
     */
    record Server(UUID id, Set<String> scopes, int load, Instant idleSince, Set<UUID> groups, String grade) {}

    /** Why this one. */
    enum Because {
        THEIR_LAST_AGENT,
        SKILLED,
        GRADE,
        LEAST_LOADED,
        /** Nobody better was found in the time that the standard gives. */
        WIDENED
    }

    /** Why nobody yet. */
    enum Lack {
        NOBODY_THERE,
        NOBODY_CERTIFIED,
        NOBODY_SKILLED,
        NOBODY_OF_GRADE,
        HANDS_FULL,
        NOBODY_ANSWERED
    }

    /** What came of looking for somebody. */
    sealed interface Answer {

        /** This agent has a hand free. */
        record Given(UUID agent, Because because) implements Answer {}

        /** Nobody yet; from the instant on, if any, more people will be looked at. */
        record Waits(Lack lack, @Nullable Instant widensAt) implements Answer {}
    }

    /** Looks for somebody for each, the first in the queue first. */
    Map<UUID, Answer> match(List<Caller> callers) {
        var answers = new LinkedHashMap<UUID, Answer>();
        for (var caller : callers) {
            var answer = match(caller);
            if (answer instanceof Answer.Given given) {
                loads.merge(given.agent(), weight(caller), Integer::sum);
            }
            answers.put(caller.id(), answer);
        }
        return answers;
    }

    private Answer match(Caller caller) {
        if (servers.isEmpty()) {
            return new Answer.Waits(Lack.NOBODY_THERE, null);
        }
        var scope = rules.channel(caller.channel()).scope();
        var certified = where(servers, server -> server.scopes().contains(scope));
        if (certified.isEmpty()) {
            return new Answer.Waits(Lack.NOBODY_CERTIFIED, null);
        }
        var skillWidensAt = widensAt(caller, caller.group() != null, rules.skillWidenAfter());
        var skilled = skillWidensAt == null
                ? certified
                : where(certified, server -> server.groups().contains(caller.group()));
        if (skilled.isEmpty()) {
            return new Answer.Waits(Lack.NOBODY_SKILLED, skillWidensAt);
        }
        var gradeWidensAt = widensAt(caller, !caller.grades().isEmpty(), rules.gradeWidenAfter());
        var graded = gradeWidensAt == null
                ? skilled
                : where(skilled, server -> caller.grades().contains(server.grade()));
        if (graded.isEmpty()) {
            return new Answer.Waits(Lack.NOBODY_OF_GRADE, gradeWidensAt);
        }
        var answering = where(graded, server -> !caller.missed().contains(server.id()));
        // Where everybody has let it go by, everybody is asked once more.
        var free = where(answering.isEmpty() ? graded : answering, server -> hasRoom(server, caller));
        return free.isEmpty()
                ? new Answer.Waits(
                        answering.isEmpty() ? Lack.NOBODY_ANSWERED : Lack.HANDS_FULL,
                        earlier(skillWidensAt, gradeWidensAt))
                : best(free, caller, skillWidensAt != null, gradeWidensAt != null);
    }

    private Answer best(List<Server> free, Caller caller, boolean bySkill, boolean byGrade) {
        var chosen = free.stream()
                .min(Comparator.comparing((Server server) -> !server.id().equals(caller.preferred()))
                        .thenComparing(server ->
                                caller.group() != null && !server.groups().contains(caller.group()))
                        .thenComparing(server ->
                                !caller.grades().isEmpty() && !caller.grades().contains(server.grade()))
                        .thenComparing(server -> loads.get(server.id()))
                        .thenComparing(Server::idleSince)
                        .thenComparing(Server::id))
                .orElseThrow();
        return new Answer.Given(chosen.id(), because(chosen, caller, bySkill, byGrade));
    }

    private static Because because(Server chosen, Caller caller, boolean bySkill, boolean byGrade) {
        if (chosen.id().equals(caller.preferred())) {
            return Because.THEIR_LAST_AGENT;
        }
        if (caller.group() != null && chosen.groups().contains(caller.group())) {
            return Because.SKILLED;
        }
        if (caller.grades().contains(chosen.grade())) {
            return Because.GRADE;
        }
        var wanted = caller.group() != null && !bySkill || !caller.grades().isEmpty() && !byGrade;
        return wanted ? Because.WIDENED : Because.LEAST_LOADED;
    }

    /** When a wish is given up; null where there is none or the time is over. */
    private @Nullable Instant widensAt(Caller caller, boolean wished, Duration after) {
        var at = caller.waitingSince().plus(after);
        return wished && now.isBefore(at) ? at : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private boolean hasRoom(Server server, Caller caller) {
        return loads.getOrDefault(server.id(), 0) + weight(caller) <= capacity;
    }

    private int weight(Caller caller) {
        return rules.channel(caller.channel()).weight(capacity);
    }

    private static List<Server> where(List<Server> all, Predicate<Server> condition) {
        return all.stream().filter(condition).toList();
    }
}
