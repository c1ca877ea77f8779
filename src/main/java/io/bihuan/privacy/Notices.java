package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers are told about their data, channel by channel and version by version, and who was shown which (PIPL 17). */
@Service
@Transactional
public class Notices {

    /** The channels that can have a notice of their own. */
    public static final List<String> CHANNELS = List.of("ONLINE", "PHONE", "ONSITE", "FORM", "EMAIL", "WECHAT");

    private static final String SELECT =
            "select id, channel, version, zh, en, published_by, published_at from privacy.notice ";

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    Notices(JdbcClient jdbc, Customers customers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One version of a channel's notice. */
    public record Notice(
            UUID id, String channel, int version, String zh, String en, UUID publishedBy, Instant publishedAt) {

        /** The words in a language. */
        public String words(boolean english) {
            return english ? en : zh;
        }
    }

    /** A notice that a customer was shown. */
    public record Shown(String channel, int version, Instant shownAt) {}

    /** Publishes the next version; the former ones stay as they were shown. */
    public Notice publish(String channel, String zh, String en, SignedIn by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into privacy.notice (id, channel, version, zh, en, published_by, published_at)
                        select :id, :channel, coalesce(max(version), 0) + 1, :zh, :en, :by, :now
                          from privacy.notice
                         where channel = :channel
                        """)
                .param("id", id)
                .param("channel", channel)
                .param("zh", zh.strip())
                .param("en", en.strip())
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(
                by.staffId(), "privacy.notice-published", "privacy-notice", id.toString(), Map.of("channel", channel));
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Notice.class)
                .single();
    }

    /** What is told on a channel now; empty where nothing was published. */
    @Transactional(readOnly = true)
    public Optional<Notice> current(String channel) {
        return jdbc.sql(SELECT + "where channel = :channel order by version desc limit 1")
                .param("channel", channel)
                .query(Notice.class)
                .optional();
    }

    /** One version of a channel's notice. */
    @Transactional(readOnly = true)
    public Optional<Notice> version(String channel, int version) {
        return jdbc.sql(SELECT + "where channel = :channel and version = :version")
                .param("channel", channel)
                .param("version", version)
                .query(Notice.class)
                .optional();
    }

    /** Every version, the latest of each channel in front. */
    @Transactional(readOnly = true)
    public List<Notice> all() {
        return jdbc.sql(SELECT + "order by channel, version desc")
                .query(Notice.class)
                .list();
    }

    /** Notes that a customer was shown what is told on a channel now. */
    public void show(CustomerId customer, String channel) {
        current(channel).ifPresent(notice -> keep(customer, notice.id()));
    }

    /**
     * Notes that a customer had this version before their eyes.
     *
     * @param version as the page sent it back; anything else than a version of the channel notes nothing
     */
    public void shown(CustomerId customer, String channel, @Nullable String version) {
        if (version != null && version.matches("[1-9]\\d{0,5}")) {
            version(channel, Integer.parseInt(version)).ifPresent(notice -> keep(customer, notice.id()));
        }
    }

    /** Notes that somebody nobody knows yet is shown, at the beginning of a talk, what is told on its channel now. */
    public void showIn(UUID talk, String channel) {
        current(channel)
                .ifPresent(notice -> jdbc.sql("""
                        insert into privacy.shown_in_talk (talk_id, notice_id, shown_at)
                        values (:talk, :notice, :now)
                            on conflict do nothing
                        """)
                        .param("talk", talk)
                        .param("notice", notice.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    /** Now it is known whose talk it was: what was shown in it was shown to them. */
    public void belongsTo(UUID talk, CustomerId customer) {
        jdbc.sql("""
                        with talk as (
                            delete from privacy.shown_in_talk
                             where talk_id = :talk
                            returning notice_id, shown_at)
                        insert into privacy.shown (customer_id, notice_id, shown_at)
                        select :customer, notice_id, shown_at
                          from talk
                            on conflict do nothing
                        """)
                .param("talk", talk)
                .param("customer", customers.survivor(customer).value())
                .update();
    }

    private void keep(CustomerId customer, UUID notice) {
        jdbc.sql("""
                        insert into privacy.shown (customer_id, notice_id, shown_at)
                        values (:customer, :notice, :now)
                            on conflict do nothing
                        """)
                .param("customer", customers.survivor(customer).value())
                .param("notice", notice)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What a customer was shown, the latest first. */
    @Transactional(readOnly = true)
    public List<Shown> shownTo(CustomerId customer) {
        return jdbc.sql("""
                        select n.channel, n.version, s.shown_at
                          from privacy.shown s
                          join privacy.notice n on n.id = s.notice_id
                         where s.customer_id = any(:ids)
                         order by s.shown_at desc
                        """)
                .param("ids", customers.everyId(customer).toArray(UUID[]::new))
                .query(Shown.class)
                .list();
    }
}
