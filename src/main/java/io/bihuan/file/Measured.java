package io.bihuan.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A stream of known size that says, from how much of it was read, about how many rows it holds. */
final class Measured extends FilterInputStream {

    private final long size;
    private long come;

    Measured(InputStream content, long size) {
        super(content);
        this.size = size;
    }

    /** About how many rows there are, when so many were read; nothing where all has come and some of it may wait. */
    OptionalLong rows(long read) {
        return come == 0 || come >= size
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((double) read * size / come));
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        come += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        come += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
