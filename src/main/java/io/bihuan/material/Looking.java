package io.bihuan.material;

import io.bihuan.file.Files;
import io.bihuan.file.StoredFile;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into a file before it is put in: what it is, how long it is, which words are in it, and whether it opens at all. */
@Component
class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final int MOST_PAGES = 1000;

    private final Files files;

    Looking(Files files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param refused why it cannot be put in, or null
     * @param detail the figure or kind that is wrong, or ""
     * @param units pages or milliseconds, or null where the file does not say
     * @param text the words in it
     */
    record Found(
            Kind kind,
            Taking.@Nullable Reason refused,
            String detail,
            @Nullable Integer units,
            String text) {

        static Found no(Taking.Reason reason, String detail) {
            return new Found(Kind.OFFICE, reason, detail, null, "");
        }
    }

    Found at(StoredFile file) {
        if (file.type().equals("application/zip")) {
            return Found.no(Taking.Reason.ARCHIVE, "");
        }
        var kind = Kind.of(file.type());
        if (kind.isEmpty()) {
            return Found.no(Taking.Reason.NOT_THIS_KIND, ending(file));
        }
        try {
            return switch (kind.get()) {
                case DOCUMENT, SLIDES -> paper(kind.get(), file);
                case VIDEO -> film(file);
                case PICTURE -> new Found(Kind.PICTURE, null, "", 1, "");
                case AUDIO, OFFICE, LINK -> new Found(kind.get(), null, "", null, "");
            };
        } catch (InvalidPasswordException locked) {
            return Found.no(Taking.Reason.LOCKED, "");
        } catch (IOException | RuntimeException broken) {
            LOG.info("A file that was handed in cannot be opened: {}", file.type(), broken);
            return Found.no(Taking.Reason.BROKEN, "");
        }
    }

    private Found film(StoredFile file) throws IOException {
        try (var in = files.resource(file).getInputStream()) {
            return new Found(Kind.VIDEO, null, "", Playtime.millis(file.type(), in), "");
        }
    }

    private Found paper(Kind kind, StoredFile file) throws IOException {
        try (var in = files.open(file.id());
                var paper = PagePictures.of(kind, in.readAllBytes())) {
            if (paper.pages() == 0) {
                return Found.no(Taking.Reason.EMPTY, "");
            }
            if (paper.pages() > MOST_PAGES) {
                return Found.no(Taking.Reason.TOO_MANY_PAGES, String.valueOf(MOST_PAGES));
            }
            return new Found(kind, null, "", paper.pages(), paper.text());
        }
    }

    private static String ending(StoredFile file) {
        var dot = file.name().lastIndexOf('.');
        return dot < 0 ? file.type() : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
