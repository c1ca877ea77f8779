package io.bihuan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the bytes lie. */
interface FileStore {

    /** Keeps the bytes; they are safe from a loss of power when the caller's transaction has committed. */
    void put(UUID id, Path content) throws IOException;

    /** Gives the bytes back from a place on, the first being 0; the caller closes. */
    InputStream open(UUID id, long from) throws IOException;

    /** Gives the bytes back; the caller closes. */
    default InputStream open(UUID id) throws IOException {
        return open(id, 0);
    }

    /** Forgets the bytes; nothing happens when there are none. */
    void remove(UUID id);
}
