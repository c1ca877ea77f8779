package io.bihuan.file;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A kept file for whoever answers requests: its length is known beforehand, and its bytes are fetched as they are read. */
class StoredResource extends AbstractResource {

    private final StoredFile file;
    private final FileStore store;

    StoredResource(StoredFile file, FileStore store) {
        this.file = file;
        this.store = store;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public String getFilename() {
        return file.name();
    }

    @Override
    public String getDescription() {
        return "file " + file.id();
    }

    @Override
    public InputStream getInputStream() {
        return new SeekingStream(from -> store.open(file.id(), from), file.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResource resource && resource.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
