package io.bihuan.material;

import java.util.Optional;
import java.util.Set;

/** What a material is; {@code material.kind.<NAME>} is the wording. */
public enum Kind {
    /** A PDF, shown page by page. */
    DOCUMENT,
    /** A presentation, shown slide by slide. */
    SLIDES,
    PICTURE,
    VIDEO,
    AUDIO,
    /** An office file to save and open elsewhere: how far somebody read it cannot be seen. */
    OFFICE,
    /** An address outside. */
    LINK;

    private static final String PRESENTATION =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/webm", "application/mp4");
    private static final Set<String> WRITTEN = Set.of(
            "application/rtf",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/x-web-markdown",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml");

    /** What a file of this media type is, empty where such a thing does not belong here. */
    static Optional<Kind> of(String type) {
        if (type.equals("application/pdf")) {
            return Optional.of(DOCUMENT);
        }
        if (type.equals(PRESENTATION)) {
            return Optional.of(SLIDES);
        }
        if (PICTURES.contains(type)) {
            return Optional.of(PICTURE);
        }
        if (FILMS.contains(type)) {
            return Optional.of(VIDEO);
        }
        if (type.startsWith("audio/") && !type.equals("audio/amr")) {
            return Optional.of(AUDIO);
        }
        var office = WRITTEN.contains(type)
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.");
        return office ? Optional.of(OFFICE) : Optional.empty();
    }

    /** Whether it has a length in time. */
    public boolean plays() {
        return this == VIDEO || this == AUDIO;
    }

    /** Whether it is shown page by page. */
    public boolean paged() {
        return this == DOCUMENT || this == SLIDES || this == PICTURE;
    }

    /** Whether the program can see how far somebody is; of anything else it only knows their word. */
    public boolean seen() {
        return plays() || paged();
    }
}
