package io.bihuan.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The content of a question as it is stored. */
public final class Contents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contents() {}

    static String json(Content content) {
        return JSON.writerFor(Content.class).writeValueAsString(content);
    }

    static Content of(String json) {
        return JSON.readValue(json, Content.class);
    }

    /** The same for two questions that ask the same and offer the same, however they are typed. */
    public static String fingerprint(Content content) {
        var words = words(content);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(Content content) {
        var words = content.kind() + "\n" + Normal.form(content.stem()) + "\n"
                + Arrangement.written(content).stream()
                        .map(Normal::form)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return switch (content) {
            case Content.Matching matching ->
                words + "\n"
                        + matching.pairs().stream()
                                .map(pair -> Normal.form(pair.left()))
                                .sorted()
                                .collect(Collectors.joining("\n"));
            case Content.Case several ->
                words
                        + several.parts().stream()
                                .map(part -> words(part.content()))
                                .collect(Collectors.joining("\n"));
            case Content.Single _,
                    Content.Multiple _,
                    Content.TrueFalse _,
                    Content.FillIn _,
                    Content.Ordering _,
                    Content.ShortAnswer _ -> words;
        };
    }
}
