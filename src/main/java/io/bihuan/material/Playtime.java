package io.bihuan.material;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long a film plays, as its own headers say. */
final class Playtime {

    private static final int MVHD = 0x6d766864;
    private static final int MOOV = 0x6d6f6f76;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final Set<Long> ENTERED = Set.of(SEGMENT, INFO);
    private static final int MOST_PARTS = 10_000;

    private Playtime() {}

    /** In milliseconds, or null where the file does not say. */
    static @Nullable Integer millis(String type, InputStream content) throws IOException {
        try {
            var in = new DataInputStream(content);
            var found = type.endsWith("webm") ? webm(in) : mp4(in);
            return found > 0 && found < Integer.MAX_VALUE ? (Integer) (int) found : null;
        } catch (EOFException shorter) {
            return null;
        }
    }

    /** Boxes follow one another with their sizes; the length stands in the movie's header. */
    private static long mp4(DataInputStream in) throws IOException {
        for (var parts = 0; parts < MOST_PARTS; parts++) {
            var size = in.readInt() & 0xFFFFFFFFL;
            var name = in.readInt();
            var head = 8;
            if (size == 1) {
                size = in.readLong();
                head = 16;
            }
            if (name == MVHD) {
                return header(in);
            }
            if (name != MOOV) {
                if (size < head) {
                    return 0;
                }
                in.skipNBytes(size - head);
            }
        }
        return 0;
    }

    private static long header(DataInputStream in) throws IOException {
        var wide = in.readInt() >>> 24 == 1;
        in.skipNBytes(wide ? 16 : 8);
        var scale = in.readInt() & 0xFFFFFFFFL;
        var length = wide ? in.readLong() : in.readInt() & 0xFFFFFFFFL;
        return scale == 0 ? 0 : Math.round(length * 1000.0 / scale);
    }

    /** Elements hold their number, their size and what is in them; the length counts in the scale beside it. */
    private static long webm(DataInputStream in) throws IOException {
        var scale = 1_000_000L;
        for (var parts = 0; parts < MOST_PARTS; parts++) {
            var id = number(in, false);
            var size = number(in, true);
            if (ENTERED.contains(id)) {
                continue;
            }
            if (id == SCALE) {
                scale = whole(in, (int) size);
            } else if (id == DURATION) {
                var length = size == 4 ? in.readFloat() : in.readDouble();
                return Math.round(length * scale / 1_000_000.0);
            } else {
                in.skipNBytes(size);
            }
        }
        return 0;
    }

    private static long number(DataInputStream in, boolean bare) throws IOException {
        var first = in.readUnsignedByte();
        var length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 8) {
            throw new EOFException();
        }
        var value = bare ? first & (0xFF >> length) : (long) first;
        for (var more = 1; more < length; more++) {
            value = value << 8 | in.readUnsignedByte();
        }
        return value;
    }

    private static long whole(DataInputStream in, int size) throws IOException {
        var value = 0L;
        for (var at = 0; at < Math.min(8, size); at++) {
            value = value << 8 | in.readUnsignedByte();
        }
        return value;
    }
}
