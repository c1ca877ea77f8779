package io.bihuan.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sentences mean to the model, kept in half precision: a tenth of a percent less exact, half the size. */
@Repository
class Meanings {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Meanings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Map<UUID, float[]> known(Collection<UUID> digests) {
        var known = new HashMap<UUID, float[]>();
        jdbc.sql("select hash, vector from knowledge.meaning where hash = any(:hashes)")
                .param("hashes", digests.toArray(UUID[]::new))
                .query((row, _) -> known.put(row.getObject("hash", UUID.class), vector(row.getBytes("vector"))))
                .list();
        return known;
    }

    void keep(Map<UUID, float[]> vectors) {
        template.batchUpdate(
                "insert into knowledge.meaning (hash, vector) values (?, ?) on conflict do nothing",
                vectors.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), bytes(entry.getValue())})
                        .toList());
    }

    static UUID digest(String sentence) {
        try {
            var sum = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8)));
            return new UUID(sum.getLong(), sum.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * 2);
        for (var value : vector) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }

    /** The vector, brought back to length 1. */
    static float[] vector(byte[] bytes) {
        var halves = ByteBuffer.wrap(bytes);
        var vector = new float[bytes.length / 2];
        var square = 0.0;
        for (var i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(halves.getShort());
            square += vector[i] * vector[i];
        }
        var length = (float) Math.sqrt(square);
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
