package io.bihuan.supervision;

import io.bihuan.access.Permission;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes beside a talk: notes for colleagues, whispers for the agent. They are kept apart from the messages and are told on
 * topics that no visitor's stream listens to.
 */
@Service
@Transactional
public class NoteDesk {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final ConversationLists lists;
    private final People people;
    private final Notices notices;
    private final Live live;
    private final Audit audit;
    private final Clock clock;

    NoteDesk(
            JdbcClient jdbc,
            ConversationLists lists,
            People people,
            Notices notices,
            Live live,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.people = people;
        this.notices = notices;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes; whoever is named with an @ before their name is told. False when there is nothing to write, or too much. */
    public boolean write(ConversationId id, Note.Kind kind, UUID by, String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        var mentioned = mentioned(text);
        jdbc.sql("""
                        insert into supervision.note (id, conversation_id, kind, written_by, text, mentioned, written_at)
                        values (:note, :id, :kind, :by, :text, :mentioned, :now)
                        """)
                .param("note", Ids.next())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("by", by)
                .param("text", text)
                .param("mentioned", mentioned.stream().map(Person::id).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(
                by,
                kind == Note.Kind.WHISPER ? "conversation.whispered" : "conversation.noted",
                "conversation",
                id.value());
        tell(id, kind);
        notices.tellAll(
                mentioned.stream()
                        .map(Person::id)
                        .filter(person -> !person.equals(by))
                        .toList(),
                "supervision.notice.mentioned",
                List.of(people.name(by), text),
                "/floor/" + id + "/notes",
                Tone.ACCENT);
        return true;
    }

    /** Everything beside a talk, the oldest first. */
    @Transactional(readOnly = true)
    public List<Note> of(ConversationId id) {
        return jdbc.sql("""
                        select id, kind, written_by, text, written_at
                          from supervision.note
                         where conversation_id = :id
                         order by written_at
                         limit 200
                        """).param("id", id.value()).query(Note.class).list();
    }

    /** Whether this one was named in a note beside the talk, and may read the notes for that. */
    @Transactional(readOnly = true)
    public boolean isMentioned(ConversationId id, UUID staffId) {
        return jdbc.sql("""
                        select exists (select
                                         from supervision.note
                                        where conversation_id = :id
                                          and :staff = any(mentioned))
                        """)
                .param("id", id.value())
                .param("staff", staffId)
                .query(Boolean.class)
                .single();
    }

    private void tell(ConversationId id, Note.Kind kind) {
        var topics = new ArrayList<>(List.of("floor:" + id));
        var agent = lists.transcript(id).agentId();
        if (agent != null) {
            topics.add("person:" + agent);
        }
        live.publish(topics, kind == Note.Kind.WHISPER ? "whisper" : "beside", "{\"conversation\":\"" + id + "\"}");
    }

    private List<Person> mentioned(String text) {
        return text.indexOf('@') < 0 ? List.of() : namedIn(text, people.allowed(Permission.OWN_DESK));
    }

    /** Those whose name stands after an @; where one name begins another, the longer one is meant. */
    static List<Person> namedIn(String text, List<Person> people) {
        var byName = people.stream().collect(Collectors.groupingBy(Person::name));
        var named = new ArrayList<Person>();
        var left = text;
        for (var name : byName.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            if (left.contains("@" + name)) {
                named.addAll(byName.getOrDefault(name, List.of()));
                left = left.replace("@" + name, " ");
            }
        }
        return named;
    }
}
