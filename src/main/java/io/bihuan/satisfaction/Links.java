package io.bihuan.satisfaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links of 256 random bits, of which only the print is kept, and when somebody was asked last. */
@Component
class Links {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose service a link asks about, and in which round. */
    record Link(UUID surveyId, UUID agentId) {}

    /** Notes that somebody is asked that day; false where they were asked on the earliest day that counts, or after it. */
    boolean ask(UUID who, LocalDate today, LocalDate earliest) {
        return jdbc.sql("""
                                insert into satisfaction.asked (who, asked_on)
                                values (:who, :today)
                                on conflict (who) do update
                                   set asked_on = excluded.asked_on
                                 where asked.asked_on < :earliest
                                """)
                        .param("who", who)
                        .param("today", Date.valueOf(today))
                        .param("earliest", Date.valueOf(earliest))
                        .update()
                == 1;
    }

    /** Makes a link and answers its word. */
    String make(Link link) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into satisfaction.link (print, survey_id, agent_id) values (:print, :survey, :agent)")
                .param("print", print(word))
                .param("survey", link.surveyId())
                .param("agent", link.agentId())
                .update();
        return word;
    }

    Optional<Link> find(String word) {
        return jdbc.sql("select survey_id, agent_id from satisfaction.link where print = :print")
                .param("print", print(word))
                .query(Link.class)
                .optional();
    }

    /** The link, held until the end of the transaction: of two answers at once one waits, and finds it gone. */
    Optional<Link> hold(String word) {
        return jdbc.sql("select survey_id, agent_id from satisfaction.link where print = :print for update")
                .param("print", print(word))
                .query(Link.class)
                .optional();
    }

    void remove(String word) {
        jdbc.sql("delete from satisfaction.link where print = :print")
                .param("print", print(word))
                .update();
    }

    /** Throws away the links of a round that is over. */
    void removeAll(UUID survey) {
        jdbc.sql("delete from satisfaction.link where survey_id = :survey")
                .param("survey", survey)
                .update();
    }

    /** Forgets who was asked before the earliest day that counts. */
    void forget(LocalDate earliest) {
        jdbc.sql("delete from satisfaction.asked where asked_on < :earliest")
                .param("earliest", Date.valueOf(earliest))
                .update();
    }

    private static byte[] print(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
