package io.bihuan.notice;

import io.bihuan.job.TimerHandler;
import io.bihuan.web.UiFactory;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one notice by e-mail, unless it was read meanwhile. A server that is down is asked again for three days. */
@Component
class Postman implements TimerHandler {

    static final String KIND = "notice.mail";
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final NoticeRows rows;
    private final Preferences preferences;
    private final MailLine line;
    private final UiFactory uis;
    private final Clock clock;
    private final String address;

    Postman(
            NoticeRows rows,
            Preferences preferences,
            MailLine line,
            UiFactory uis,
            Clock clock,
            @Value("${bihuan.address:}") String address) {
        this.rows = rows;
        this.preferences = preferences;
        this.line = line;
        this.uis = uis;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var notice = rows.find(UUID.fromString(key)).filter(Notice::unread).orElse(null);
        if (notice == null || !line.open()) {
            return;
        }
        if (clock.instant().isAfter(dueAt.plus(PATIENCE))) {
            LOG.error("notice {} could not be sent by e-mail for {} days; given up", key, PATIENCE.toDays());
            return;
        }
        var preference = preferences.of(notice.staffId());
        if (preference.byMail()) {
            send(notice, preference);
        }
    }

    private void send(Notice notice, Preference to) {
        var ui = uis.plain(to.locale());
        var words = notice.words(ui).replaceAll("\\s+", " ").strip();
        var message = line.sender().createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(line.from(), ui.text("product"));
            helper.setTo(to.address());
            helper.setSubject(words);
            helper.setText(words + "\n\n" + address + notice.href() + "\n\n" + ui.text("notice.mail.why"));
            message.setHeader("X-Bihuan-Notice", notice.id().toString());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("notice " + notice.id() + " cannot be written as an e-mail", e);
        }
        line.sender().send(message);
        rows.mailed(notice.id(), clock.instant());
    }
}
