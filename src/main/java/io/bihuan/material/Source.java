package io.bihuan.material;

import java.io.InputStream;

/** Where a version comes from. */
public sealed interface Source {

    /** A file as it was sent. */
    record Upload(String name, InputStream content) implements Source {}

    /** An address outside. */
    record Address(String link) implements Source {}
}
