package io.bihuan.file;

import io.bihuan.web.Ui;
import java.util.List;

/** What a row of an import turned out to be: good, or why it is left out. */
public sealed interface RowReading<T> {

    /** A row that may be taken in. */
    record Good<T>(T value) implements RowReading<T> {}

    /** One that is left out, and why, as wording. */
    record Bad<T>(String key, List<Object> arguments) implements RowReading<T> {

        /** Why, in somebody's language. */
        public String reason(Ui ui) {
            return ui.text(key, arguments.toArray());
        }
    }

    /** A row that is left out. */
    static <T> RowReading<T> bad(String key, Object... arguments) {
        return new Bad<>(key, List.of(arguments));
    }
}
