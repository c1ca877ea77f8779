package io.bihuan.file;

import java.util.UUID;

/** What came of asking to keep a file. */
public sealed interface Keeping {

    /** It is kept under this id. */
    record Kept(UUID id) implements Keeping {}

    /** It is larger than a file may be. */
    record TooLarge(long limit) implements Keeping {}

    /** Files of this kind are not kept. */
    record NotThisKind(String type) implements Keeping {}

    /** It holds nothing. */
    record Empty() implements Keeping {}
}
