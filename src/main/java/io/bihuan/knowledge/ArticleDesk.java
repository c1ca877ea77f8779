package io.bihuan.knowledge;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to an article. */
@Service
@Transactional
public class ArticleDesk {

    private final Articles articles;
    private final ArticleLists lists;
    private final ChangeLog changes;
    private final Audit audit;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleDesk(
            Articles articles,
            ArticleLists lists,
            ChangeLog changes,
            Audit audit,
            Notices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.articles = articles;
        this.lists = lists;
        this.changes = changes;
        this.audit = audit;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the first draft of a new article. */
    public UUID draft(ArticleText text, UUID by) {
        var id = Ids.next();
        return draft(id, id.toString(), text, by);
    }

    UUID draft(UUID id, String externalId, ArticleText text, UUID by) {
        articles.add(id, externalId, by, clock.instant());
        articles.write(id, 1, text, by, clock.instant());
        audit.did(by, "knowledge.drafted", "article", id);
        return id;
    }

    /** Writes a new version; what is published stays in service until the new one is published. */
    public void revise(UUID id, ArticleText text, UUID by) {
        var standing = require(id);
        if (!lists.version(id, standing.latest()).text().equals(text)) {
            articles.write(id, standing.latest() + 1, text, by, clock.instant());
            audit.did(by, "knowledge.revised", "article", id);
        }
    }

    /** Puts the newest version into service: it is found as soon as this returns. */
    public Publication publish(UUID id, UUID by) {
        var standing = require(id);
        var until = lists.version(id, standing.latest()).text().validUntil();
        if (until != null && until.isBefore(LocalDate.now(clock))) {
            return new Publication.OutOfDate(until);
        }
        if (standing.withdrawnAt() == null && Integer.valueOf(standing.latest()).equals(standing.published())) {
            return new Publication.NothingNew();
        }
        articles.publish(id, standing.latest(), by, clock.instant());
        changes.changed(List.of(id));
        audit.did(by, "knowledge.published", "article", id);
        return new Publication.Published(standing.latest());
    }

    /** Takes an article out of service; its history stays. */
    public void withdraw(UUID id, UUID by) {
        var standing = require(id);
        if (standing.published() != null && standing.withdrawnAt() == null) {
            articles.withdraw(id, clock.instant());
            changes.changed(List.of(id));
            audit.did(by, "knowledge.withdrawn", "article", id);
        }
    }

    /** Counts that an agent gave the article's answer to a customer. */
    public void used(UUID id) {
        jdbc.sql("update knowledge.article set used = used + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Keeps a reader's word on an article; where it is against it, the owner is told. */
    public void feedback(UUID id, Verdict verdict, String note, UUID by) {
        var standing = require(id);
        jdbc.sql("""
                        insert into knowledge.feedback (id, article_id, verdict, note, given_by, given_at)
                        values (:feedback, :id, :verdict, :note, :by, :now)
                        """)
                .param("feedback", Ids.next())
                .param("id", id)
                .param("verdict", verdict.name())
                .param("note", note.strip())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var text = lists.version(id, standing.latest()).text();
        if (verdict != Verdict.HELPED && text.owner() != null && !text.owner().equals(by)) {
            notices.tell(
                    text.owner(),
                    "knowledge.feedback.told",
                    List.of(text.question()),
                    "/knowledge/articles/" + id,
                    Tone.WARN);
        }
    }

    /** Marks what readers said against an article as dealt with. */
    public void settle(UUID id, UUID by) {
        require(id);
        jdbc.sql("""
                        update knowledge.feedback
                           set settled_at = :now
                         where article_id = :id
                           and settled_at is null
                           and verdict <> 'HELPED'
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "knowledge.settled", "article", id);
    }

    private Articles.Standing require(UUID id) {
        var standing = articles.locked(id);
        if (standing == null) {
            throw new NotFound("article " + id);
        }
        return standing;
    }
}
