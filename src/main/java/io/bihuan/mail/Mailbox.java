package io.bihuan.mail;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Seal;
import io.bihuan.mail.MailSettings.Security;
import io.bihuan.mail.MailSettings.Server;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's mailbox: how it is reached, and how that goes. */
@Service
@Transactional
public class Mailbox {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Seal seal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** The words that open the two servers. */
    record Passwords(String in, String out) {}

    /** How far the mailbox was read. */
    record Mark(@Nullable Long validity, long lastUid) {}

    /** How it goes. */
    public record Standing(
            @Nullable Instant fetchedAt,
            @Nullable Instant letterAt,
            String lastError,
            @Nullable Instant lastErrorAt) {}

    @Transactional(readOnly = true)
    public MailSettings settings() {
        return jdbc.sql("""
                        select address, house, in_host, in_port, in_security, in_user, out_host, out_port, out_security,
                               out_user, an_hour
                          from mail.setting
                        """)
                .query((row, number) -> new MailSettings(
                        row.getString("address"),
                        row.getString("house"),
                        server(row, "in_"),
                        server(row, "out_"),
                        row.getInt("an_hour")))
                .single();
    }

    private static Server server(ResultSet row, String side) throws SQLException {
        return new Server(
                row.getString(side + "host"),
                row.getInt(side + "port"),
                Security.valueOf(row.getString(side + "security")),
                row.getString(side + "user"));
    }

    @Transactional(readOnly = true)
    Passwords passwords() {
        return jdbc.sql("select in_password, out_password from mail.setting")
                .query((row, number) -> new Passwords(opened(row.getBytes(1)), opened(row.getBytes(2))))
                .single();
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(sealed);
    }

    /** Changes the settings; an empty password keeps the one that is there. Another mailbox is read from now on. */
    public void change(MailSettings settings, String inPassword, String outPassword, UUID by) {
        jdbc.sql("""
                        update mail.setting
                           set uid_validity = case when (in_host, in_user) = (:inHost, :inUser) then uid_validity end,
                               address = :address, house = :house, in_host = :inHost, in_port = :inPort,
                               in_security = :inSecurity, in_user = :inUser, out_host = :outHost, out_port = :outPort,
                               out_security = :outSecurity, out_user = :outUser, an_hour = :anHour,
                               in_password = coalesce(:inPassword, in_password),
                               out_password = coalesce(:outPassword, out_password), changed_by = :by, changed_at = :now
                        """)
                .param("address", settings.address())
                .param("house", settings.house())
                .param("inHost", settings.in().host())
                .param("inPort", settings.in().port())
                .param("inSecurity", settings.in().security().name())
                .param("inUser", settings.in().user())
                .param("outHost", settings.out().host())
                .param("outPort", settings.out().port())
                .param("outSecurity", settings.out().security().name())
                .param("outUser", settings.out().user())
                .param("anHour", settings.anHour())
                .param("inPassword", inPassword.isEmpty() ? null : seal.close(inPassword), Types.BINARY)
                .param("outPassword", outPassword.isEmpty() ? null : seal.close(outPassword), Types.BINARY)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "mail.changed", "channel", "mail", Map.of("address", settings.address()));
    }

    @Transactional(readOnly = true)
    Mark mark() {
        return jdbc.sql("select uid_validity as validity, last_uid from mail.setting")
                .query(Mark.class)
                .single();
    }

    void mark(long validity, long lastUid) {
        jdbc.sql("update mail.setting set uid_validity = :validity, last_uid = :uid")
                .param("validity", validity)
                .param("uid", lastUid)
                .update();
    }

    /** How it goes. */
    @Transactional(readOnly = true)
    public Standing standing() {
        return jdbc.sql("select fetched_at, letter_at, last_error, last_error_at from mail.standing")
                .query(Standing.class)
                .single();
    }

    void fetched() {
        stands("fetched_at = :now, last_error = ''", "");
    }

    void letterCame() {
        stands("letter_at = :now", "");
    }

    void failed(String why) {
        stands("last_error = :why, last_error_at = :now", why);
    }

    private void stands(String what, String why) {
        jdbc.sql("update mail.standing set " + what)
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .update();
    }
}
