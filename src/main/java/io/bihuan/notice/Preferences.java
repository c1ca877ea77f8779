package io.bihuan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person wants to be told; who never said so is told in the product only. */
@Repository
public class Preferences {

    private final JdbcClient jdbc;
    private final MailLine line;
    private final Clock clock;

    Preferences(JdbcClient jdbc, MailLine line, Clock clock) {
        this.jdbc = jdbc;
        this.line = line;
        this.clock = clock;
    }

    /** How this person wants to be told. */
    public Preference of(UUID staff) {
        return jdbc.sql("""
                        select address, by_mail, quiet_from, quiet_to, language
                          from notice.preference
                         where staff_id = :staff
                        """)
                .param("staff", staff)
                .query((row, _) -> read(row))
                .optional()
                .orElseGet(() -> new Preference(
                        "", false, new QuietHours(null, null, clock.getZone()), Locale.SIMPLIFIED_CHINESE));
    }

    /** Keeps how this person wants to be told from now on. */
    public void save(UUID staff, Preference wanted) {
        jdbc.sql("""
                        insert into notice.preference (staff_id, address, by_mail, quiet_from, quiet_to, language)
                        values (:staff, :address, :mail, :from, :to, :language)
                        on conflict (staff_id) do update
                           set address = excluded.address,
                               by_mail = excluded.by_mail,
                               quiet_from = excluded.quiet_from,
                               quiet_to = excluded.quiet_to,
                               language = excluded.language
                        """)
                .param("staff", staff)
                .param("address", wanted.address())
                .param("mail", wanted.byMail())
                .param("from", wanted.quiet().from())
                .param("to", wanted.quiet().to())
                .param("language", wanted.locale().toLanguageTag())
                .update();
    }

    /** Whether e-mail can be sent at all. */
    public boolean mailWorks() {
        return line.open();
    }

    /** Quiet hours by the organisation's clock; none where an end is missing. */
    public QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null
                ? new QuietHours(null, null, clock.getZone())
                : new QuietHours(from, to, clock.getZone());
    }

    private Preference read(ResultSet row) throws SQLException {
        return new Preference(
                row.getString("address"),
                row.getBoolean("by_mail"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        clock.getZone()),
                Locale.forLanguageTag(row.getString("language")));
    }
}
