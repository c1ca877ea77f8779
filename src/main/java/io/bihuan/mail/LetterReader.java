package io.bihuan.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads letters as the world writes them: charsets that lie, parts in parts, headers that are missing. */
class LetterReader {

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;
    private static final int LONGEST = 200_000;
    private static final Pattern NAMES = Pattern.compile("<[^<>\\s]{1,500}>");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Letter.Enclosure> enclosures = new ArrayList<>();
    private int parts;
    private String fault = "";

    private LetterReader() {}

    static Letter read(byte[] raw) {
        return new LetterReader().letter(raw);
    }

    private Letter letter(byte[] raw) {
        MimeMessage message;
        try {
            message = new MimeMessage(session(), new ByteArrayInputStream(raw));
        } catch (MessagingException broken) {
            return new Letter(print(raw), "", "", "", List.of(), false, "", 0, List.of(), null, reason(broken));
        }
        try {
            walk(message, 0);
        } catch (MessagingException | IOException | RuntimeException broken) {
            fault = reason(broken);
        }
        var quoting = Quoting.of(plain.isEmpty() ? HtmlText.of(html.toString()) : plain.toString());
        var sender = sender(message);
        var name = header(message, "Message-ID").strip();
        return new Letter(
                NAMES.matcher(name).matches() ? name : print(raw),
                sender == null || sender.getAddress() == null
                        ? ""
                        : sender.getAddress().toLowerCase(Locale.ROOT),
                sender == null || sender.getPersonal() == null ? "" : oneLine(sender.getPersonal()),
                oneLine(decoded(header(message, "Subject"))),
                answers(message),
                isAutomatic(message),
                quoting.own(),
                quoting.folded(),
                List.copyOf(enclosures),
                sentAt(message),
                fault);
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new MessagingException("more parts than a letter has");
        }
        if (part.isMimeType("multipart/*")) {
            if (!(part.getContent() instanceof Multipart inner)) {
                throw new MessagingException("its parts cannot be told apart");
            }
            for (var i = 0; i < inner.getCount(); i++) {
                walk(inner.getBodyPart(i), depth + 1);
            }
        } else if (isEnclosed(part)) {
            enclosures.add(
                    new Letter.Enclosure(fileName(part), part.getInputStream().readNBytes(60 << 20)));
        } else if (part.isMimeType("text/html")) {
            append(html, text(part));
        } else if (part.isMimeType("text/*")) {
            append(plain, text(part));
        }
    }

    private static boolean isEnclosed(Part part) throws MessagingException {
        var named = part instanceof BodyPart && part.getFileName() != null;
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || named || !part.isMimeType("text/*");
    }

    private static void append(StringBuilder all, String text) {
        var room = LONGEST - all.length();
        all.append(all.isEmpty() ? "" : "\n\n").append(text, 0, Math.clamp(room, 0, text.length()));
    }

    /** In the charset it names; in the one that Chinese mail names wrongly most often where that does not exist. */
    private static String text(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(LONGEST * 3), charset(part.getContentType()));
        }
    }

    private static Charset charset(@Nullable String type) {
        var named = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s\";]+)").matcher(type == null ? "" : type);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        var name = named.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(
                    name.equals("gb2312") || name.equals("gbk") ? "GB18030" : MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException nobodyKnowsIt) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String fileName(Part part) throws MessagingException {
        var name = part.getFileName();
        return name == null || name.isBlank() ? "attachment" : decoded(name);
    }

    private static @Nullable InternetAddress sender(MimeMessage message) {
        for (var header : List.of("From", "Sender")) {
            try {
                var found = InternetAddress.parseHeader(header(message, header), false);
                if (found.length > 0
                        && found[0].getAddress() != null
                        && found[0].getAddress().contains("@")) {
                    return found[0];
                }
            } catch (MessagingException unreadable) {
                // The next header may say it.
            }
        }
        return null;
    }

    private static List<String> answers(MimeMessage message) {
        var names = new ArrayList<String>();
        collect(header(message, "References"), names);
        var nearest = new ArrayList<String>();
        collect(header(message, "In-Reply-To"), nearest);
        nearest.addAll(names.reversed());
        return nearest.stream().distinct().limit(50).toList();
    }

    private static void collect(String header, List<String> names) {
        NAMES.matcher(header).results().forEach(found -> names.add(found.group()));
    }

    /** RFC 3834 and what is older than it. */
    private static boolean isAutomatic(MimeMessage message) {
        var submitted = header(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        var precedence = header(message, "Precedence").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || List.of("bulk", "junk", "list", "auto_reply").contains(precedence)
                || !header(message, "List-Id").isEmpty()
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Auto-Response-Suppress").isEmpty()
                        && header(message, "Subject").toLowerCase(Locale.ROOT).startsWith("automatic reply")
                || header(message, "Return-Path").strip().equals("<>")
                || header(message, "Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    private static @Nullable Instant sentAt(MimeMessage message) {
        try {
            var sent = message.getSentDate();
            return sent == null ? null : sent.toInstant();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            var value = message.getHeader(name, " ");
            return value == null ? "" : value;
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (UnsupportedEncodingException asItIs) {
            return text;
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String reason(Exception broken) {
        var words = broken.getMessage();
        return oneLine(words == null || words.isBlank() ? broken.getClass().getSimpleName() : words);
    }

    private static String print(byte[] raw) {
        try {
            return "<"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(raw)) + "@unnamed>";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Session session() {
        var properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        properties.put("mail.mime.decodetext.strict", "false");
        return Session.getInstance(properties);
    }
}
