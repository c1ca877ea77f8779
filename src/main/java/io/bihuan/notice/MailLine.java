package io.bihuan.notice;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way to the mail server, where the operator named one. */
@Component
class MailLine {

    private final boolean open;
    private final String from;
    private final JavaMailSender sender;

    MailLine(
            @Value("${bihuan.smtp.host:}") String host,
            @Value("${bihuan.smtp.port:587}") int port,
            @Value("${bihuan.smtp.username:}") String username,
            @Value("${bihuan.smtp.password:}") String password,
            @Value("${bihuan.smtp.security:starttls}") String security,
            @Value("${bihuan.smtp.from:}") String from) {
        this.open = !host.isBlank();
        this.from = from.isBlank() ? username.contains("@") ? username : "bihuan@" + host : from;
        this.sender = sender(host, port, username, password, security);
    }

    /** Whether e-mail can be sent at all. */
    boolean open() {
        return open;
    }

    String from() {
        return from;
    }

    JavaMailSender sender() {
        return sender;
    }

    private static JavaMailSender sender(String host, int port, String username, String password, String security) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(username.isBlank() ? null : username);
        sender.setPassword(password.isBlank() ? null : password);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var settings = new Properties();
        settings.put("mail.smtp.auth", Boolean.toString(!username.isBlank()));
        settings.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.connectiontimeout", "5000");
        settings.put("mail.smtp.timeout", "10000");
        settings.put("mail.smtp.writetimeout", "10000");
        sender.setJavaMailProperties(settings);
        return sender;
    }
}
