package io.bihuan.exchange;

import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * The pictures that lie in a file beside its words. Until the bank has taken them, they are known in texts by an id made
 * of their bytes, so that reading twice reads the same.
 */
final class PackedPictures {

    private static final Pattern IMG = Pattern.compile("(?is)<img\\b[^>]*>");
    private static final Pattern SRC = Pattern.compile("(?is)\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ALT = Pattern.compile("(?is)\\balt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final Map<UUID, byte[]> found = new HashMap<>();

    /** The pictures met so far, by the ids that texts know them by. */
    Map<UUID, byte[]> found() {
        return Map.copyOf(found);
    }

    /** A picture as it is written in a text. */
    String mark(byte[] bytes, String alt, String name) {
        var id = UUID.nameUUIDFromBytes(bytes);
        found.put(id, bytes);
        return RichText.picture(id, alt.isBlank() ? name.replaceAll("^.*/|\\.[^.]*$", "") : alt);
    }

    /** HTML with each picture that lies among these files written as a mark; the others go with the other tags. */
    String marked(String html, Map<String, byte[]> files) {
        return IMG.matcher(html).replaceAll(tag -> {
            var name = value(SRC, tag.group()).replace("@@PLUGINFILE@@/", "");
            var bytes = files.get(decoded(name));
            return bytes == null
                    ? ""
                    : Matcher.quoteReplacement(
                            HtmlUtils.htmlEscape(mark(bytes, value(ALT, tag.group()), name), "UTF-8"));
        });
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return name;
        }
    }

    private static String value(Pattern attribute, String tag) {
        var match = attribute.matcher(tag);
        if (!match.find()) {
            return "";
        }
        var plain = match.group(1) == null ? match.group(2) : match.group(1);
        return HtmlUtils.htmlUnescape(plain);
    }

    /** The kind of a picture by its first bytes, as the ending of a name. */
    static String ending(byte @Nullable [] bytes) {
        return bytes != null && bytes.length > 1 && bytes[0] == (byte) 0xff ? ".jpg" : ".png";
    }

    /** A text as HTML, its pictures as images of these names; null where the text shows none. */
    static @Nullable String html(String text, Map<UUID, String> names, String below) {
        var pieces = RichText.pieces(text);
        if (pieces.stream().noneMatch(Piece.Picture.class::isInstance)) {
            return null;
        }
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Picture(var id, var alt) && names.containsKey(id)
                        ? "<img src=\"" + below + names.get(id) + "\" alt=\"" + HtmlUtils.htmlEscape(alt, "UTF-8")
                                + "\">"
                        : HtmlUtils.htmlEscape(words(piece), "UTF-8").replace("\n", "<br>"))
                .collect(Collectors.joining());
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Words(var words) -> RichText.literal(words);
            case Piece.Formula(var tex, var display) -> display ? "$$" + tex + "$$" : "\\(" + tex + "\\)";
            case Piece.Picture(var id, var alt) -> RichText.picture(id, alt);
        };
    }
}
