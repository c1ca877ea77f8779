package io.bihuan.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers follow their complaint by its number and a code; of the code only the fingerprint is kept. */
@Service
@Transactional
public class FollowCodes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final ComplaintFiles files;
    private final Tallies tallies;

    FollowCodes(JdbcClient jdbc, Complaints complaints, ComplaintFiles files, Tallies tallies) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.files = files;
        this.tallies = tallies;
    }

    /**
     * What a customer sees of their complaint: nothing private.
     *
     * @param stage where it stands
     * @param paused whether their own answer or goods are waited for
     * @param word what all who complain of the same cause are told, or ""
     * @param reached when each stage was done, in their order; null for those to come
     */
    public record Standing(
            String number,
            Instant openedAt,
            Stage stage,
            boolean paused,
            String word,
            @Nullable Instant closedAt,
            List<Step> reached) {}

    /** A stage, and when it was done. */
    public record Step(Stage stage, @Nullable Instant doneAt) {}

    /** A new code for the customer, told this once; a former one ends. */
    public String issue(ComplaintId id) {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        jdbc.sql("update complaint.complaint set follow_code = :code where id = :id")
                .param("code", fingerprint(id + code.toString()))
                .param("id", id.value())
                .update();
        return code.toString();
    }

    /** How the complaint of that number stands, for whoever knows its code. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String number, String code) {
        return jdbc.sql("select id, follow_code from complaint.complaint where number = :number")
                .param("number", number.strip().toUpperCase(Locale.ROOT))
                .query((row, n) ->
                        new Kept(new ComplaintId(row.getObject("id", UUID.class)), row.getBytes("follow_code")))
                .optional()
                .filter(kept -> MessageDigest.isEqual(
                        kept.code(), fingerprint(kept.id() + code.strip().toUpperCase(Locale.ROOT))))
                .map(kept -> standing(kept.id()));
    }

    private record Kept(ComplaintId id, byte @Nullable [] code) {}

    private Standing standing(ComplaintId id) {
        var complaint = complaints.require(id);
        var file = files.of(complaint.number(), null);
        return new Standing(
                complaint.number(),
                complaint.openedAt(),
                complaint.progress().stage(),
                complaint.pausedSince() != null,
                tallies.word(id),
                complaint.progress().closedAt(),
                file.stages().stream()
                        .map(state -> new Step(state.rule().code(), state.finishedAt()))
                        .toList());
    }

    private static byte[] fingerprint(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
