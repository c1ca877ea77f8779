package io.bihuan.improvement;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to an improvement card. */
@Service
@Transactional
public class CardDesk {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    CardDesk(JdbcClient jdbc, Notices notices, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a card on the board; the id of the card that stands there already where its source gave one before. */
    public UUID propose(NewCard card, @Nullable UUID by) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into improvement.card (id, title, detail, area_code, source, source_id, href, state,
                               created_by, created_at, moved_at)
                        values (:id, :title, :detail, :area, :source, :sourceId, :href, 'PROPOSED', :by, :now, :now)
                        on conflict (source, source_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("title", card.title())
                .param("detail", card.detail())
                .param("area", card.areaCode())
                .param("source", card.source())
                .param("sourceId", card.sourceId())
                .param("href", card.href())
                .param("by", by)
                .param("now", now)
                .update();
        return jdbc.sql("select id from improvement.card where source = :source and source_id = :sourceId")
                .param("source", card.source())
                .param("sourceId", card.sourceId())
                .query(UUID.class)
                .single();
    }

    /** Gives a card its owner and its date, and tells the owner. */
    public void assign(UUID cardId, UUID ownerId, LocalDate dueOn, UUID by) {
        require(cardId);
        var title = jdbc.sql("""
                        update improvement.card
                           set owner_id = :owner, due_on = :due
                         where id = :id
                        returning title
                        """)
                .param("owner", ownerId)
                .param("due", Date.valueOf(dueOn))
                .param("id", cardId)
                .query(String.class)
                .single();
        if (!ownerId.equals(by)) {
            notices.tell(ownerId, "improvement.notice.assigned", List.of(title), "/improvement/" + cardId, Tone.ACCENT);
        }
        audit.did(by, "improvement.assigned", "card", cardId.toString(), Map.of("owner", ownerId.toString()));
    }

    /** Says what lies behind it. */
    public void explain(UUID cardId, String rootCause, UUID by) {
        require(cardId);
        jdbc.sql("update improvement.card set root_cause = :cause where id = :id")
                .param("cause", rootCause.strip())
                .param("id", cardId)
                .update();
        audit.did(by, "improvement.explained", "card", cardId);
    }

    /** Moves a card to another column of the board. */
    public Moving move(UUID cardId, CardState to, String reason, UUID by) {
        var moving = require(cardId).move(to, reason);
        if (moving instanceof Moving.Moved(var from, var _)) {
            var now = Timestamp.from(clock.instant());
            jdbc.sql("update improvement.card set state = :to, moved_at = :now where id = :id")
                    .param("to", to.name())
                    .param("now", now)
                    .param("id", cardId)
                    .update();
            jdbc.sql("""
                            insert into improvement.card_move (id, card_id, former, latter, by_id, at, reason)
                            values (:id, :card, :former, :latter, :by, :at, :reason)
                            """)
                    .param("id", Ids.next())
                    .param("card", cardId)
                    .param("former", from.name())
                    .param("latter", to.name())
                    .param("by", by)
                    .param("at", now)
                    .param("reason", reason.strip())
                    .update();
            audit.did(by, "improvement.moved", "card", cardId.toString(), Map.of("to", to.name()));
        }
        return moving;
    }

    private Card require(UUID id) {
        return jdbc.sql("select id, state, owner_id, due_on from improvement.card where id = :id for update")
                .param("id", id)
                .query(Card.class)
                .optional()
                .orElseThrow(() -> new NotFound("card " + id));
    }
}
