package io.bihuan.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The content of a question as it is stored. */
final class Contents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contents() {}

    static String json(Content content) {
        return JSON.writerFor(Content.class).writeValueAsString(content);
    }

    static Content of(String json) {
        return JSON.readValue(json, Content.class);
    }

    /** The same for two questions that ask the same and offer the same, however they are typed. */
    static String fingerprint(Content content) {
        var words = content.kind() + "\n" + Normal.form(content.stem()) + "\n"
                + content.offered().stream()
                        .map(choice -> Normal.form(choice.text()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
