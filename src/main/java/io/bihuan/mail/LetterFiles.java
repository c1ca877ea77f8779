package io.bihuan.mail;

import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.ConversationId;
import io.bihuan.file.Arrived;
import io.bihuan.web.UiFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in the files that came with a letter, and says of each that is not taken why. */
@Component
class LetterFiles {

    private final Attachments attachments;
    private final UiFactory uis;

    LetterFiles(Attachments attachments, UiFactory uis) {
        this.attachments = attachments;
        this.uis = uis;
    }

    /**
     * What became of a letter's files.
     *
     * @param refused a line for each that was not taken
     */
    record Taken(List<UUID> files, List<String> refused) {}

    Taken take(ConversationId id, List<Letter.Enclosure> enclosures) {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (var enclosure : enclosures) {
            if (taken.files().size() >= attachments.most()) {
                taken.refused().add(no("many", enclosure.name(), attachments.most()));
            } else {
                attach(id, enclosure, taken);
            }
        }
        return taken;
    }

    private void attach(ConversationId id, Letter.Enclosure enclosure, Taken taken) {
        var name = enclosure.name();
        try (var arrived = Arrived.from(new ByteArrayInputStream(enclosure.content()), attachments.largest())) {
            switch (attachments.attach(id, name, arrived, null)) {
                case Attaching.Attached(var attachment) -> taken.files().add(attachment.id());
                case Attaching.TooLarge(var limit) -> taken.refused().add(no("large", name, limit >> 20));
                case Attaching.NotThisKind _ -> taken.refused().add(no("kind", name));
                case Attaching.Empty _ -> taken.refused().add(no("empty", name));
                case Attaching.Full(var limit) -> taken.refused().add(no("full", name, limit));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String no(String why, Object... arguments) {
        return uis.plain(Locale.SIMPLIFIED_CHINESE).text("mail.says.refused." + why, arguments);
    }
}
