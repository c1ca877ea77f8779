package io.bihuan.telephone;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Seal;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the centre is connected to its telephone system: settings, secrets, whose extension is whose, how the line stands. */
@Service
@Transactional
public class Switchboard {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Switchboard(JdbcClient jdbc, Seal seal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a manager of channels decides.
     *
     * @param host where the softswitch's event socket listens, or "" for no line
     * @param dialAgent how the switch calls an extension, {@code {extension}} in its place
     * @param dialCustomer how the switch calls a number, {@code {number}} in its place
     * @param recordingHosts the hosts whose recordings may be opened
     */
    public record Settings(String host, int port, String dialAgent, String dialCustomer, List<String> recordingHosts) {

        public Settings {
            recordingHosts = List.copyOf(recordingHosts);
        }

        /** Whether a line to a softswitch is wanted. */
        public boolean hasLine() {
            return !host.isEmpty();
        }
    }

    /** How the line stands. */
    public record Line(
            @Nullable Instant connectedAt,
            @Nullable Instant lastEventAt,
            String lastError,
            @Nullable Instant lastErrorAt) {}

    /** Whose extension it is. */
    public record Extension(String number, UUID staffId) {}

    /** What came of giving somebody an extension. */
    public enum Giving {
        GIVEN,
        TAKEN
    }

    @Transactional(readOnly = true)
    public Settings settings() {
        return jdbc.sql("""
                        select switch_host, switch_port, dial_agent, dial_customer, recording_hosts
                          from telephone.setting
                        """)
                .query((row, number) -> new Settings(
                        row.getString("switch_host"),
                        row.getInt("switch_port"),
                        row.getString("dial_agent"),
                        row.getString("dial_customer"),
                        List.of((String[]) row.getArray("recording_hosts").getArray())))
                .single();
    }

    /** Changes the settings; an empty password keeps the one that is there. */
    public void change(Settings settings, String password, UUID by) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update telephone.setting
                           set switch_host = :host, switch_port = :port, dial_agent = :agent, dial_customer = :customer,
                               recording_hosts = :hosts, changed_by = :by, changed_at = :now,
                               switch_password = coalesce(:password, switch_password)
                        """)
                .param("host", settings.host())
                .param("port", settings.port())
                .param("agent", settings.dialAgent())
                .param("customer", settings.dialCustomer())
                .param("hosts", settings.recordingHosts().toArray(String[]::new))
                .param("password", password.isEmpty() ? null : seal.close(password), Types.BINARY)
                .param("by", by)
                .param("now", now)
                .update();
        audit.did(
                by,
                "telephone.changed",
                "channel",
                "telephone",
                Map.of("host", settings.host(), "recordingHosts", String.join(" ", settings.recordingHosts())));
    }

    @Transactional(readOnly = true)
    String password() {
        return secret("switch_password").orElse("");
    }

    /** Makes a new secret for signing calls of the webhook, in place of the former; it is shown this once. */
    public String newSecret(UUID by) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("update telephone.setting set webhook_secret = :secret, changed_by = :by, changed_at = :now")
                .param("secret", seal.close(secret))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "telephone.secret.made", "channel", "telephone", Map.of());
        return secret;
    }

    /** What signs calls of the webhook, where one was made. */
    @Transactional(readOnly = true)
    public Optional<String> webhookSecret() {
        return secret("webhook_secret");
    }

    /** Gives somebody an extension, in place of the one they had; refused where it is somebody else's. */
    public Giving give(String extension, UUID staffId, UUID by) {
        var holder = holder(extension);
        if (holder.isPresent() && !holder.get().equals(staffId)) {
            return Giving.TAKEN;
        }
        jdbc.sql("delete from telephone.extension where staff_id = :staff")
                .param("staff", staffId)
                .update();
        jdbc.sql("""
                        insert into telephone.extension (number, staff_id, changed_by, changed_at)
                        values (:number, :staff, :by, :now)
                        """)
                .param("number", extension)
                .param("staff", staffId)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "telephone.extension.given", "staff", staffId.toString(), Map.of("extension", extension));
        return Giving.GIVEN;
    }

    /** Takes an extension back; nothing happens where nobody has it. */
    public void takeBack(String extension, UUID by) {
        holder(extension).ifPresent(staff -> {
            jdbc.sql("delete from telephone.extension where number = :number")
                    .param("number", extension)
                    .update();
            audit.did(by, "telephone.extension.taken", "staff", staff.toString(), Map.of("extension", extension));
        });
    }

    /** Whose extension it is. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder(String extension) {
        return jdbc.sql("select staff_id from telephone.extension where number = :number")
                .param("number", extension)
                .query(UUID.class)
                .optional();
    }

    /** Somebody's extension. */
    @Transactional(readOnly = true)
    public Optional<String> extensionOf(UUID staffId) {
        return jdbc.sql("select number from telephone.extension where staff_id = :staff")
                .param("staff", staffId)
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Map<String, UUID> holders() {
        var holders = new HashMap<String, UUID>();
        extensions().forEach(extension -> holders.put(extension.number(), extension.staffId()));
        return holders;
    }

    /** All extensions that are given, by number. */
    @Transactional(readOnly = true)
    public List<Extension> extensions() {
        return jdbc.sql("select number, staff_id from telephone.extension order by number")
                .query(Extension.class)
                .list();
    }

    /** How the line stands. */
    @Transactional(readOnly = true)
    public Line line() {
        return jdbc.sql("select connected_at, last_event_at, last_error, last_error_at from telephone.line")
                .query(Line.class)
                .single();
    }

    void connected() {
        line("connected_at = :now, last_error = ''", "");
    }

    void heard() {
        line("last_event_at = :now", "");
    }

    void failed(String why) {
        line("connected_at = null, last_error = :why, last_error_at = :now", why);
    }

    /** A single event went wrong; the line itself stands. */
    void stumbled(String why) {
        line("last_error = :why, last_error_at = :now", why);
    }

    private void line(String what, String why) {
        jdbc.sql("update telephone.line set " + what)
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .update();
    }

    private Optional<String> secret(String column) {
        return jdbc.sql("select " + column + " from telephone.setting where " + column + " is not null")
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(seal::open);
    }
}
