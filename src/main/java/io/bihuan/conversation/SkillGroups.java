package io.bihuan.conversation;

import io.bihuan.competence.Level;
import io.bihuan.competence.Levels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The skill groups that conversations are sorted into. */
@Service
@Transactional(readOnly = true)
public class SkillGroups {

    /** How old what is known of people's levels may be on this node: evidence comes by the hour, customers by the second. */
    private static final Duration LEVELS_KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Levels levels;
    private final ServiceRules rules;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Map.of(), Instant.MIN);

    SkillGroups(JdbcClient jdbc, Levels levels, ServiceRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.rules = rules;
        this.clock = clock;
    }

    private record Known(Set<UUID> staff, Map<UUID, List<Level>> levels, Instant at) {}

    /** Those in use, by name. */
    public List<SkillGroup> all() {
        return jdbc.sql("""
                        select g.id, g.name, g.area_code, g.words, g.points, g.accepting,
                               array(select m.staff_id
                                       from conversation.skill_member m
                                      where m.group_id = g.id) as members
                          from conversation.skill_group g
                         where g.closed_at is null
                         order by g.name
                        """)
                .query((row, number) -> new SkillGroup(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("area_code"),
                        List.of((String[]) row.getArray("words").getArray()),
                        row.getInt("points"),
                        Set.of((UUID[]) row.getArray("members").getArray()),
                        SkillGroup.Accepting.valueOf(row.getString("accepting"))))
                .list();
    }

    /** One of those in use. */
    public Optional<SkillGroup> find(UUID id) {
        return all().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** Whether this conversation counts as accepted by whoever it is matched with: its group's choice, else the standard's. */
    boolean acceptsItself(ConversationId id) {
        var accepting = jdbc.sql("""
                        select g.accepting
                          from conversation.conversation c
                          join conversation.skill_group g on g.id = c.group_id and g.closed_at is null
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(SkillGroup.Accepting.class)
                .optional()
                .orElse(SkillGroup.Accepting.AS_RULED);
        return switch (accepting) {
            case AS_RULED -> rules.routing().autoAccept();
            case AT_ONCE -> true;
            case BY_CARD -> false;
        };
    }

    /** What these customers' words are about; the first group by name that recognises them. */
    Optional<SkillGroup> recognise(List<SkillGroup> groups, String said) {
        return groups.stream().filter(group -> group.isMeantBy(said)).findFirst();
    }

    /** For each of these people, the groups whose matter they know. */
    Map<UUID, Set<UUID>> knownBy(Collection<UUID> staff, List<SkillGroup> groups) {
        var found = new HashMap<UUID, Set<UUID>>();
        groups.forEach(group -> group.members()
                .forEach(member ->
                        found.computeIfAbsent(member, _ -> new HashSet<>()).add(group.id())));
        if (groups.stream().anyMatch(group -> group.areaCode() != null)) {
            var needed = rules.routing().skillLevel();
            levels(staff)
                    .forEach((person, of) -> groups.stream()
                            .filter(group -> of.stream()
                                    .anyMatch(level ->
                                            level.areaCode().equals(group.areaCode()) && level.score() >= needed))
                            .forEach(group -> found.computeIfAbsent(person, _ -> new HashSet<>())
                                    .add(group.id())));
        }
        return found;
    }

    private Map<UUID, List<Level>> levels(Collection<UUID> staff) {
        var asked = Set.copyOf(staff);
        var now = clock.instant();
        var kept = known;
        if (!kept.staff().equals(asked) || kept.at().isBefore(now.minus(LEVELS_KEPT))) {
            kept = new Known(asked, levels.of(asked), now);
            known = kept;
        }
        return kept.levels();
    }
}
