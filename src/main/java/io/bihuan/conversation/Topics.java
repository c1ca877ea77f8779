package io.bihuan.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears what customers say while they wait: sorts them into skill groups, and lets complaints go first. */
@Component
class Topics {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final SkillGroups groups;
    private final Conversations conversations;
    private final Priorities priorities;
    private final ServiceRules rules;
    private final Clock clock;

    Topics(
            JdbcClient jdbc,
            SkillGroups groups,
            Conversations conversations,
            Priorities priorities,
            ServiceRules rules,
            Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.conversations = conversations;
        this.priorities = priorities;
        this.rules = rules;
        this.clock = clock;
    }

    private record Said(UUID id, String words) {}

    /** Whoever waits unsorted and has said something that a group knows by its words. */
    void recognise() {
        var all =
                groups.all().stream().filter(group -> !group.words().isEmpty()).toList();
        if (all.isEmpty()) {
            return;
        }
        unsorted()
                .forEach(said -> groups.recognise(all, said.words())
                        .ifPresent(group -> sort(new ConversationId(said.id()), group)));
    }

    /** From now on it is about this; part of the caller's transaction. */
    void sort(ConversationId id, SkillGroup group) {
        conversations.isAbout(id, group.id());
        priorities.raise(id, group.points(), Raising.GROUP, group.name(), null, clock.instant());
    }

    /** Whoever waits and is heard to complain goes before others, once, as if the complaint were open already. */
    void hearComplaints() {
        var words = rules.routing().complaintWords();
        if (words.isEmpty() || rules.routing().pointsComplaint() == 0) {
            return;
        }
        complaining(words)
                .forEach(said -> priorities.raise(
                        new ConversationId(said.id()),
                        rules.routing().pointsComplaint(),
                        Raising.COMPLAINS,
                        said.words(),
                        null,
                        clock.instant()));
    }

    /** With the word that was heard. */
    private List<Said> complaining(List<String> words) {
        return jdbc.sql("""
                        select c.id, w.word as words
                          from conversation.conversation c
                         cross join lateral (select heard.word
                                               from conversation.message m
                                               join unnest(:words::text[]) as heard (word)
                                                 on position(heard.word in m.text) > 0
                                              where m.conversation_id = c.id
                                                and m.month = c.month
                                                and m.sender = 'CUSTOMER'
                                                and m.at >= c.opened_at
                                              order by m.seq
                                              limit 1) w
                         where c.state = 'WAITING'
                           and not exists (select
                                             from conversation.priority_raise r
                                            where r.conversation_id = c.id
                                              and r.raised_at >= c.waiting_since
                                              and r.reason in ('COMPLAINT', 'COMPLAINS'))
                         order by c.rank_at, c.id
                         limit :most
                           for update of c skip locked
                        """)
                .param("words", words.toArray(String[]::new))
                .param("most", AT_ONCE)
                .query(Said.class)
                .list();
    }

    private List<Said> unsorted() {
        return jdbc.sql("""
                        select c.id, s.words
                          from conversation.conversation c
                         cross join lateral (select string_agg(m.text, ' ' order by m.seq) as words
                                               from conversation.message m
                                              where m.conversation_id = c.id
                                                and m.month = c.month
                                                and m.sender = 'CUSTOMER') s
                         where c.state = 'WAITING'
                           and c.group_id is null
                           and s.words is not null
                         order by c.rank_at, c.id
                         limit :most
                           for update of c skip locked
                        """).param("most", AT_ONCE).query(Said.class).list();
    }
}
