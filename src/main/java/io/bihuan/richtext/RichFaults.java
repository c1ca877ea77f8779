package io.bihuan.richtext;

import java.util.Optional;

/** What keeps a text from being shown as it is meant. */
public final class RichFaults {

    private static final int LONGEST_ALT = 300;

    private RichFaults() {}

    /** The first fault of a text. */
    public static Optional<TexFault> of(String text) {
        return RichText.pieces(text).stream()
                .map(RichFaults::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TexFault> of(Piece piece) {
        return switch (piece) {
            case Piece.Words _ -> Optional.empty();
            case Piece.Formula formula -> Formulas.fault(formula);
            case Piece.Picture(var _, var alt) when alt.isBlank() -> Optional.of(new TexFault("alt-missing"));
            case Piece.Picture(var _, var alt)
            when alt.length() > LONGEST_ALT -> Optional.of(new TexFault("alt-long", String.valueOf(LONGEST_ALT)));
            case Piece.Picture _ -> Optional.empty();
        };
    }
}
