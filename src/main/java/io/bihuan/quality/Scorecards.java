package io.bihuan.quality;

import io.bihuan.quality.rule.Check;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scorecards and their versions. */
@Repository
class Scorecards {

    private final JdbcClient jdbc;

    Scorecards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(UUID id, String code, int version, String name, String nameEn) {}

    /** The card for a channel at an instant; the chat card where no card names the channel. */
    Scorecard forChannel(String channel, Instant at) {
        var head = jdbc.sql("""
                        select id, code, version, name, name_en
                          from quality.scorecard
                         where valid_from <= :at
                           and (:channel = any(channels) or code = 'CHAT')
                         order by (:channel = any(channels)) desc, version desc
                         limit 1
                        """)
                .param("at", Timestamp.from(at))
                .param("channel", channel)
                .query(Head.class)
                .single();
        return whole(head);
    }

    Scorecard require(UUID id) {
        return whole(jdbc.sql("select id, code, version, name, name_en from quality.scorecard where id = :id")
                .param("id", id)
                .query(Head.class)
                .single());
    }

    private Scorecard whole(Head head) {
        return new Scorecard(head.id(), head.code(), head.version(), head.name(), head.nameEn(), items(head.id()));
    }

    private List<ScorecardItem> items(UUID card) {
        return jdbc.sql("""
                        select code, name, name_en, kind, weight, area_code, checks, taboos
                          from quality.scorecard_item
                         where scorecard_id = :card
                         order by place
                        """)
                .param("card", card)
                .query((row, number) -> new ScorecardItem(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        ItemKind.valueOf(row.getString("kind")),
                        row.getObject("weight", BigDecimal.class),
                        row.getString("area_code"),
                        texts(row.getArray("checks")).stream()
                                .map(Check::valueOf)
                                .toList(),
                        texts(row.getArray("taboos"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
