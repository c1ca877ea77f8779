package io.bihuan.notice;

import io.bihuan.web.KeptWords;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one person was told.
 *
 * @param id which
 * @param staffId whom
 * @param key its wording
 * @param arguments what fills the wording; {@link KeptWords} among them are read in the reader's language
 * @param href where they can act on it
 * @param tone how pressing it is
 * @param at when it was said
 * @param readAt when they took note, or null
 */
public record Notice(
        UUID id,
        UUID staffId,
        String key,
        List<String> arguments,
        String href,
        Tone tone,
        Instant at,
        @Nullable Instant readAt) {

    /** The words in the reader's language; the bare facts where a later version has no such wording any more. */
    public String words(Ui ui) {
        var said = arguments.stream().map(each -> KeptWords.read(each, ui)).toList();
        return ui.textOr(key, "").isEmpty() ? ui.join(said) : ui.text(key, said.toArray());
    }

    /** Whether it waits to be read. */
    public boolean unread() {
        return readAt == null;
    }
}
