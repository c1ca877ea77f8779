package io.bihuan.mail;

import io.bihuan.customer.Seal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which letters belong together, by their names in the world. Addresses are kept sealed. */
@Repository
class Threads {

    private static final Pattern SEQ = Pattern.compile("\\.(\\d{1,18})@");

    private final JdbcClient jdbc;
    private final Seal seal;

    Threads(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The letters of one conversation. */
    record MailThread(UUID conversation, String address, String name, String subject, String token) {}

    /** A letter of ours; its name begins with the conversation and the number of the message in it. */
    record Sent(String name, UUID conversation) {

        /** The number of the message, or 0 where the name says none. */
        long seq() {
            var number = SEQ.matcher(name);
            return number.find() ? Long.parseLong(number.group(1)) : 0;
        }
    }

    byte[] print(String address) {
        return seal.hash(address);
    }

    /** Takes down that a letter came; false when it came before. */
    boolean came(UUID id, Letter letter, Instant now) {
        return jdbc.sql("""
                                insert into mail.letter (id, message_id, outgoing, sender_hash, outcome, fault, at)
                                values (:id, :name, false, :sender, 'TAKEN', :fault, :now)
                                on conflict (message_id, outgoing) do nothing
                                """)
                        .param("id", id)
                        .param("name", letter.messageId())
                        .param("sender", print(letter.from()))
                        .param("fault", letter.fault())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void became(UUID letter, Outcome outcome, @Nullable UUID conversation) {
        jdbc.sql("update mail.letter set outcome = :outcome, conversation_id = :conversation where id = :id")
                .param("outcome", outcome.name())
                .param("conversation", conversation, Types.OTHER)
                .param("id", letter)
                .update();
    }

    void went(UUID id, String messageId, UUID conversation, Instant now) {
        jdbc.sql("""
                        insert into mail.letter (id, message_id, outgoing, outcome, fault, conversation_id, at)
                        values (:id, :name, true, 'SENT', '', :conversation, :now)
                        on conflict (message_id, outgoing) do nothing
                        """)
                .param("id", id)
                .param("name", messageId)
                .param("conversation", conversation)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The letter of ours among these names, with the conversation it was written in. */
    Optional<Sent> sent(List<String> names) {
        return jdbc.sql("""
                        select message_id as name, conversation_id as conversation
                          from mail.letter
                         where message_id = any(:names)
                           and outgoing
                         limit 1
                        """)
                .param("names", names.toArray(String[]::new))
                .query(Sent.class)
                .optional();
    }

    int since(String address, Instant from) {
        return jdbc.sql("select count(*) from mail.letter where sender_hash = :sender and at > :from")
                .param("sender", print(address))
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    /** The latest conversation that one of these letters belongs to, and that is this sender's. */
    Optional<UUID> answering(List<String> names, String address) {
        return jdbc.sql("""
                        select l.conversation_id
                          from mail.letter l
                          join mail.thread t on t.conversation_id = l.conversation_id
                         where l.message_id = any(:names)
                           and t.address_hash = :address
                         order by l.at desc
                         limit 1
                        """)
                .param("names", names.toArray(String[]::new))
                .param("address", print(address))
                .query(UUID.class)
                .optional();
    }

    /** The conversation whose token stands in a subject, where it is this sender's. */
    Optional<UUID> byToken(String token, String address) {
        return jdbc.sql("select conversation_id from mail.thread where token = :token and address_hash = :address")
                .param("token", token)
                .param("address", print(address))
                .query(UUID.class)
                .optional();
    }

    void begin(MailThread thread) {
        jdbc.sql("""
                        insert into mail.thread (conversation_id, address_sealed, address_hash, name_sealed, subject, token)
                        values (:conversation, :sealed, :hash, :name, :subject, :token)
                        """)
                .param("conversation", thread.conversation())
                .param("sealed", seal.close(thread.address()))
                .param("hash", print(thread.address()))
                .param("name", seal.close(thread.name()))
                .param("subject", thread.subject())
                .param("token", thread.token())
                .update();
    }

    Optional<MailThread> of(UUID conversation) {
        return jdbc.sql(
                        "select conversation_id, address_sealed, name_sealed, subject, token from mail.thread where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> new MailThread(
                        row.getObject(1, UUID.class),
                        seal.open(row.getBytes(2)),
                        seal.open(row.getBytes(3)),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    /** The thread, among these conversations', in which a letter came last. */
    Optional<MailThread> latestOf(List<UUID> conversations) {
        return jdbc.sql("""
                        select t.conversation_id
                          from mail.thread t
                          join mail.letter l on l.conversation_id = t.conversation_id
                         where t.conversation_id = any(:ids)
                           and not l.outgoing
                         order by l.at desc
                         limit 1
                        """)
                .param("ids", conversations.toArray(UUID[]::new))
                .query(UUID.class)
                .optional()
                .flatMap(this::of);
    }

    /** The names of a conversation's last letters, the oldest first. */
    List<String> names(UUID conversation, int most) {
        return jdbc.sql("""
                        select message_id
                          from (select message_id, at from mail.letter where conversation_id = :id order by at desc limit :most) l
                         order by at
                        """)
                .param("id", conversation)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
