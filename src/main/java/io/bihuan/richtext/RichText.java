package io.bihuan.richtext;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text with formulas and pictures among its words, see {@link Piece}. */
public final class RichText {

    private RichText() {}

    /** Its stretches in their order. */
    public static List<Piece> pieces(String text) {
        return Reading.of(text);
    }

    /** Whether it holds nothing but words. */
    public static boolean plain(String text) {
        return pieces(text).stream().allMatch(Piece.Words.class::isInstance);
    }

    /** In words alone, for a title or a list: a formula as its TeX, a picture as what it shows. */
    public static String words(String text) {
        return pieces(text).stream()
                .map(piece -> switch (piece) {
                    case Piece.Words(var words) -> words;
                    case Piece.Formula(var tex, var _) -> Spoken.of(tex);
                    case Piece.Picture(var _, var alt) -> "〔" + alt + "〕";
                })
                .collect(Collectors.joining());
    }

    /** The pictures that these texts show. */
    public static Set<UUID> pictures(Stream<String> texts) {
        return texts.flatMap(text -> pieces(text).stream())
                .flatMap(piece -> piece instanceof Piece.Picture picture ? Stream.of(picture.id()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text that reads as these stretches. */
    public static String written(List<Piece> pieces) {
        return pieces.stream().map(RichText::written).collect(Collectors.joining());
    }

    private static String written(Piece piece) {
        return switch (piece) {
            case Piece.Words(var words) -> literal(words);
            case Piece.Formula(var tex, var display) -> display ? "$$" + tex + "$$" : "$" + tex + "$";
            case Piece.Picture(var id, var alt) -> picture(id, alt);
        };
    }

    /** A picture as it is written in a text. */
    public static String picture(UUID id, String alt) {
        var line = alt.replaceAll("\\s+", " ").strip().replace("\\", "\\\\").replace("]", "\\]");
        return "![" + line + "](picture:" + id + ")";
    }

    /** Words that are to be read as they stand, whatever signs they hold: what somebody typed as an answer. */
    public static String literal(String words) {
        return plain(words) && !words.contains("\\$") && !words.contains("\\![")
                ? words
                : words.replace("$", "\\$").replace("![", "\\![");
    }

    /** The text with every stretch changed that the function changes. */
    public static String changed(String text, Function<Piece, Piece> change) {
        return plain(text) ? text : written(pieces(text).stream().map(change).toList());
    }
}
