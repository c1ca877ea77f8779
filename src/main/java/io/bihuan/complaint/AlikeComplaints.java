package io.bihuan.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds among the open complaints those that look like one case. */
@Service
@Transactional(readOnly = true)
public class AlikeComplaints {

    private final JdbcClient jdbc;

    AlikeComplaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open complaints that look like one case. */
    public record Case(String category, String product, String place, List<UUID> complaints, Instant since) {

        /** Without some of them. */
        public Case without(Set<UUID> some) {
            return new Case(
                    category,
                    product,
                    place,
                    complaints.stream().filter(id -> !some.contains(id)).toList(),
                    since);
        }

        /** What they have in common, after the name of their type. */
        public String title(String type) {
            return Stream.of(type, product, place)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** Open complaints of the same type, product and place, as many as asked or more, since then. */
    public List<Case> open(Instant since, int least, @Nullable UUID branch) {
        return jdbc.sql("""
                        select category, product, place, array_agg(id order by opened_at) as complaints,
                               min(opened_at) as since
                          from complaint.complaint
                         where closed_at is null
                           and opened_at >= :since
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         group by category, product, place
                        having count(*) >= :least
                         order by count(*) desc
                         limit 20
                        """)
                .param("since", Timestamp.from(since))
                .param("branch", branch)
                .param("least", least)
                .query((row, n) -> new Case(
                        row.getString("category"),
                        row.getString("product"),
                        row.getString("place"),
                        List.of((UUID[]) row.getArray("complaints").getArray()),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
