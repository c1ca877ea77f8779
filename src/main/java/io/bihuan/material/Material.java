package io.bihuan.material;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material of the library.
 *
 * @param id its identity
 * @param version the number of its present version
 * @param owed the oldest version that still counts as read
 * @param ownerId who put it in
 * @param addedAt when
 * @param retiredAt when it was taken off the shelf, or null
 * @see Description
 */
public record Material(
        UUID id,
        String title,
        String about,
        Audience.Whom whom,
        List<String> posts,
        @Nullable UUID branchId,
        @Nullable UUID courseId,
        String block,
        BigDecimal hours,
        boolean confirms,
        int version,
        int owed,
        UUID ownerId,
        Instant addedAt,
        @Nullable Instant retiredAt) {

    /** For whom it is. */
    public Audience audience() {
        return new Audience(whom, posts, branchId);
    }

    /** What is said of it. */
    public Description description() {
        return new Description(title, about, audience(), courseId, block, hours, confirms);
    }

    static Material read(ResultSet row, int number) throws SQLException {
        var retired = row.getTimestamp("retired_at");
        return new Material(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("about"),
                Audience.Whom.valueOf(row.getString("whom")),
                List.of((String[]) row.getArray("posts").getArray()),
                row.getObject("branch_id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getString("block"),
                row.getBigDecimal("hours"),
                row.getBoolean("confirms"),
                row.getInt("version"),
                row.getInt("owed"),
                row.getObject("owner_id", UUID.class),
                row.getTimestamp("added_at").toInstant(),
                retired == null ? null : retired.toInstant());
    }
}
