package io.bihuan.file;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that skips by opening anew further on, instead of reading what nobody asked for. */
class SeekingStream extends InputStream {

    private static final int READ_THROUGH = 64 * 1024;

    private final Opening opening;
    private final long size;
    private long at;
    private @Nullable InputStream open;

    SeekingStream(Opening opening, long size) {
        this.opening = opening;
        this.size = size;
    }

    /** Opens the bytes at a place. */
    @FunctionalInterface
    interface Opening {

        /** The bytes from there on. */
        InputStream from(long place) throws IOException;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at >= size) {
            return -1;
        }
        if (open == null) {
            open = opening.from(at);
        }
        var read = open.read(into, offset, length);
        at += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var step = Math.max(0, Math.min(bytes, size - at));
        if (open != null && step <= READ_THROUGH) {
            open.skipNBytes(step);
        } else if (step > 0) {
            close();
        }
        at += step;
        return step;
    }

    @Override
    public void close() throws IOException {
        var gone = open;
        open = null;
        if (gone != null) {
            gone.close();
        }
    }
}
