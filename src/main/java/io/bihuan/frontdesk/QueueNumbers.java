package io.bihuan.frontdesk;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the day: drawn, called, skipped and taken back. */
@Service
@Transactional
public class QueueNumbers {

    /** A kiosk that somebody plays with fills the line no further. */
    static final int MOST_WAITING = 300;

    private static final int MEASURED = 20;
    private static final String COLUMNS =
            "id, day, number, about, state, drawn_at, called_at, called_by, counter, done_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What opens the kiosk and the screen. */
    @Transactional(readOnly = true)
    public String kiosk() {
        return jdbc.sql("select kiosk from frontdesk.setting")
                .query(String.class)
                .single();
    }

    /** Lets in whoever knows the kiosk's word; for anybody else there is nothing here. */
    @Transactional(readOnly = true)
    public void admit(String word) {
        if (!MessageDigest.isEqual(kiosk().getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8))) {
            throw new NotFound("kiosk");
        }
    }

    /** The next number of the day. */
    public Drawing draw(String about) {
        return draw(about, null);
    }

    /**
     * The same for somebody who draws it themselves.
     *
     * @param notice the version of the notice that stood beside the button, or null
     */
    public Drawing draw(String about, @Nullable Integer notice) {
        var waiting = waiting(MOST_WAITING);
        if (waiting.size() >= MOST_WAITING) {
            return new Drawing.Full(waiting.size());
        }
        var number = jdbc.sql("""
                        insert into frontdesk.day as d (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = d.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(today()))
                .query(Integer.class)
                .single();
        var id = Ids.next();
        jdbc.sql("""
                        insert into frontdesk.ticket (id, day, number, about, state, drawn_at, notice_version)
                        values (:id, :day, :number, :about, 'WAITING', :now, :notice::int)
                        """)
                .param("id", id)
                .param("day", Date.valueOf(today()))
                .param("number", number)
                .param("about", about)
                .param("notice", notice)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return drawn(require(id));
    }

    /** The version of the notice that stood beside the button when this number was drawn, or "". */
    String noticeBeside(UUID ticket) {
        return jdbc.sql("select coalesce(notice_version::text, '') from frontdesk.ticket where id = :id")
                .param("id", ticket)
                .query(String.class)
                .single();
    }

    /** The number with how many are before it now. */
    @Transactional(readOnly = true)
    public Drawing.Drawn drawn(Ticket ticket) {
        var ahead = ticket.state() != Ticket.State.WAITING
                ? 0
                : jdbc.sql("""
                                select count(*)
                                  from frontdesk.ticket
                                 where day = :day
                                   and state = 'WAITING'
                                   and number < :number
                                """)
                        .param("day", Date.valueOf(ticket.day()))
                        .param("number", ticket.number())
                        .query(Integer.class)
                        .single();
        var pace = pace();
        return new Drawing.Drawn(ticket, ahead, pace == null ? null : pace.multipliedBy(ahead));
    }

    /** From one call to the next, as the last ones of today were called. */
    private @Nullable Duration pace() {
        return jdbc.sql("""
                        select case when count(*) >= 3
                                    then extract(epoch from max(called_at) - min(called_at)) / (count(*) - 1) end
                          from (select called_at
                                  from frontdesk.ticket
                                 where day = :day
                                   and called_at is not null
                                 order by called_at desc
                                 limit :most) as latest
                        """)
                .param("day", Date.valueOf(today()))
                .param("most", MEASURED)
                .query((row, number) -> {
                    var seconds = row.getDouble(1);
                    return Optional.ofNullable(row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds)));
                })
                .single()
                .orElse(null);
    }

    /** Calls whoever is next to a counter; empty when nobody waits. Two clerks never call the same number. */
    public Optional<Ticket> callNext(UUID by, String counter) {
        return jdbc.sql("""
                        update frontdesk.ticket
                           set state = 'CALLED', called_at = :now, called_by = :by, counter = :counter
                         where id = (select id
                                       from frontdesk.ticket
                                      where day = :day
                                        and state = 'WAITING'
                                      order by number
                                      limit 1
                                        for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("counter", counter)
                .param("day", Date.valueOf(today()))
                .query(Ticket.class)
                .optional();
    }

    /** Nobody came when it was called; false when it is no longer called. */
    public boolean skip(UUID id) {
        return move(id, "state = 'SKIPPED', done_at = :now", "CALLED");
    }

    /** They are here after all, and next; false when it was not skipped. */
    public boolean takeBack(UUID id) {
        return move(
                id, "state = 'WAITING', called_at = null, called_by = null, done_at = null, counter = ''", "SKIPPED");
    }

    /** What they came for is done; false when it was not called. */
    public boolean served(UUID id) {
        return move(id, "state = 'SERVED', done_at = :now", "CALLED");
    }

    private boolean move(UUID id, String what, String from) {
        var moved = jdbc.sql("update frontdesk.ticket set " + what + " where id = :id and state = :from")
                .param("id", id)
                .param("from", from);
        return (what.contains(":now") ? moved.param("now", Timestamp.from(clock.instant())) : moved).update() == 1;
    }

    /** A number by its id. */
    @Transactional(readOnly = true)
    public Ticket require(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from frontdesk.ticket where id = :id")
                .param("id", id)
                .query(Ticket.class)
                .optional()
                .orElseThrow(() -> new NotFound("ticket " + id));
    }

    /** Who waits today, the next one first. */
    @Transactional(readOnly = true)
    public List<Ticket> waiting(int limit) {
        return jdbc.sql("select " + COLUMNS + "\n" + """
                          from frontdesk.ticket
                         where day = :day
                           and state = 'WAITING'
                         order by number
                         limit :limit
                        """)
                .param("day", Date.valueOf(today()))
                .param("limit", limit)
                .query(Ticket.class)
                .list();
    }

    /** What was called today, the latest first, skipped and served ones too. */
    @Transactional(readOnly = true)
    public List<Ticket> called(int limit) {
        return jdbc.sql("select " + COLUMNS + "\n" + """
                          from frontdesk.ticket
                         where day = :day
                           and called_at is not null
                         order by called_at desc
                         limit :limit
                        """)
                .param("day", Date.valueOf(today()))
                .param("limit", limit)
                .query(Ticket.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
