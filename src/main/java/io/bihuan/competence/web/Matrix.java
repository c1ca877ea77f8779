package io.bihuan.competence.web;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Cover;
import io.bihuan.competence.Covers;
import io.bihuan.competence.DutyFacts;
import io.bihuan.competence.Level;
import io.bihuan.competence.Levels;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.competence.QueueDemands;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the skill matrix together: a page of people costs one question each for duties, levels and needs. */
@Component
class Matrix {

    /** The rule on the scale of a centre, which its queues are staffed by. */
    private static final String QUEUES = "H-06";

    private final QueueDemands queues;
    private final Areas areas;
    private final Levels levels;
    private final Covers covers;
    private final Needs needs;
    private final DutyFacts duties;
    private final People people;

    Matrix(
            QueueDemands queues,
            Areas areas,
            Levels levels,
            Covers covers,
            Needs needs,
            DutyFacts duties,
            People people) {
        this.queues = queues;
        this.areas = areas;
        this.levels = levels;
        this.covers = covers;
        this.needs = needs;
        this.duties = duties;
        this.people = people;
    }

    List<String> duties() {
        return duties.duties();
    }

    List<Person> everybody(SignedIn me) {
        return me.branchId() == null ? people.all() : people.inBranch(me.branchId());
    }

    /** Those whom the filter leaves: whoever anything is known of in front, of those who lack an area the nearest to it. */
    List<Person> shown(List<Person> everybody, MatrixFilter filter) {
        var some = everybody.stream()
                .filter(person ->
                        filter.team().isEmpty() || person.teamId().toString().equals(filter.team()))
                .filter(person -> filter.words().isEmpty()
                        || person.name().contains(filter.words())
                        || person.number().contains(filter.words()))
                .toList();
        var ids = ids(some);
        if (filter.lacking().isEmpty()) {
            var seen = covers.seen(ids);
            return some.stream()
                    .sorted(Comparator.comparing(person -> !seen.contains(person.id())))
                    .toList();
        }
        if (duties().contains(filter.lacking())) {
            var held = held(ids, filter.lacking());
            return some.stream().filter(person -> !held.contains(person.id())).toList();
        }
        var byId = some.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return covers.lacking(ids, filter.lacking()).stream()
                .map(id -> java.util.Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private Set<UUID> held(List<UUID> staff, String code) {
        return duties.of(staff).stream()
                .filter(duty -> duty.counts() && duty.code().equals(code))
                .map(DutyFacts.Duty::staffId)
                .collect(Collectors.toSet());
    }

    /** How every area and duty is covered by these people. */
    Map<String, Cover> covers(List<Person> everybody, SignedIn me) {
        var ids = ids(everybody);
        var have = new HashMap<>(covers.masters(ids));
        duties().forEach(code -> have.put(code, 0));
        var serving = new HashSet<UUID>();
        duties.of(ids).stream().filter(DutyFacts.Duty::counts).forEach(duty -> {
            serving.add(duty.staffId());
            have.merge(duty.code(), 1, Integer::sum);
        });
        var wanted = covers.wanted(me.branchId());
        var demanded = demanded(serving.size(), me);
        wanted.keySet().forEach(code -> have.putIfAbsent(code, 0));
        demanded.keySet().forEach(code -> have.putIfAbsent(code, 0));
        return have.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> cover(each.getKey(), each.getValue(), wanted, demanded)));
    }

    /** What the standard wants of those who serve, and each queue of those who may serve it. */
    private Map<String, Cover> demanded(int serving, SignedIn me) {
        var demanded = new HashMap<String, Cover>();
        if (serving > 0) {
            demanded.putAll(covers.demanded(serving));
        }
        queues.of(me.branchId()).forEach((code, wanted) -> demanded.put(code, new Cover(code, wanted, 0, QUEUES)));
        return demanded;
    }

    /** What people have said goes before what the standard says. */
    private static Cover cover(String code, int have, Map<String, Integer> wanted, Map<String, Cover> demanded) {
        var rule = demanded.get(code);
        return wanted.containsKey(code) || rule == null
                ? new Cover(code, wanted.get(code), have, "")
                : new Cover(code, rule.wanted(), have, rule.rule());
    }

    List<MatrixPage.Row> rows(List<Person> some) {
        var ids = ids(some);
        var known = levels.of(ids);
        var held = duties.of(ids).stream().collect(Collectors.groupingBy(DutyFacts.Duty::staffId));
        var open = needs.openOf(ids).stream().collect(Collectors.groupingBy(OpenNeed::staffId));
        return some.stream()
                .map(person -> new MatrixPage.Row(
                        person.id(),
                        person.name(),
                        person.team(),
                        held.getOrDefault(person.id(), List.of()).stream()
                                .collect(Collectors.toMap(DutyFacts.Duty::code, Function.identity(), (one, _) -> one)),
                        known.getOrDefault(person.id(), List.of()).stream()
                                .collect(Collectors.toMap(Level::areaCode, Function.identity())),
                        open.getOrDefault(person.id(), List.of()).stream()
                                .map(OpenNeed::areaCode)
                                .toList()))
                .toList();
    }

    /** The wider areas with those of their own that anybody has evidence in, or that people are wanted for. */
    List<MatrixPage.Group> groups(Set<String> seen) {
        var tree = areas.tree();
        return tree.stream()
                .filter(Area::isTop)
                .map(top -> new MatrixPage.Group(
                        top,
                        tree.stream()
                                .filter(area -> top.code().equals(area.parent()) && seen.contains(area.code()))
                                .toList()))
                .filter(group -> !group.leaves().isEmpty())
                .toList();
    }

    static List<UUID> ids(List<Person> some) {
        return some.stream().map(Person::id).toList();
    }
}
