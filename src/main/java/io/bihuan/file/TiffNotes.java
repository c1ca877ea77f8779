package io.bihuan.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The notes of a camera (EXIF) as TIFF writes them: directories of entries of twelve bytes. What is broken has none. */
final class TiffNotes {

    private static final int ORIENTATION = 0x0112;
    private static final int PLACE = 0x8825;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_DIRECTORIES = 16;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final ByteBuffer tiff;

    /** @param tiff from its byte order mark on */
    TiffNotes(ByteBuffer tiff) {
        this.tiff = tiff;
        if (tiff.remaining() > 8) {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }
    }

    /** Every place in a file where notes begin. */
    static List<TiffNotes> everywhere(ByteBuffer file) {
        var found = new ArrayList<TiffNotes>();
        for (var at = 0; at + 8 < file.limit(); at++) {
            var mark = file.getInt(at);
            if (mark == 0x49492a00 || mark == 0x4d4d002a) {
                found.add(new TiffNotes(file.slice(at, file.limit() - at)));
            }
        }
        return found;
    }

    /** A segment of a JPEG that says how the camera was held, and nothing else. */
    static byte[] only(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .putInt(0x4d4d002a)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /** How the camera was held, 1 (upright) to 8. */
    int orientation() {
        var found = new int[] {1};
        entries(ORIENTATION, at -> found[0] = tiff.getShort(at + 8) & 0xffff);
        return found[0] >= 1 && found[0] <= 8 ? found[0] : 1;
    }

    /** Writes zeros over where it was taken. */
    void forgetPlace() {
        entries(PLACE, at -> {
            var directory = tiff.getInt(at + 8);
            for (var entry = 0; entry < count(directory); entry++) {
                forget(directory + 2 + ENTRY * entry);
            }
        });
    }

    private void forget(int entry) {
        var type = tiff.getShort(entry + 2);
        var size = type > 0 && type < SIZES.length ? SIZES[type] * Integer.toUnsignedLong(tiff.getInt(entry + 4)) : 0;
        var from = size > 4 ? tiff.getInt(entry + 8) : entry + 8;
        zero(from, Math.clamp(size, 4, 64 * 1024));
    }

    private void zero(int from, int length) {
        for (var at = from; at >= 0 && at < Math.min(tiff.limit(), from + length); at++) {
            tiff.put(at, (byte) 0);
        }
    }

    private void entries(int tag, IntConsumer each) {
        try {
            var directory = tiff.getInt(4);
            for (var seen = 0; directory > 0 && seen < MOST_DIRECTORIES; seen++) {
                var count = count(directory);
                for (var entry = 0; entry < count; entry++) {
                    var at = directory + 2 + ENTRY * entry;
                    if ((tiff.getShort(at) & 0xffff) == tag) {
                        each.accept(at);
                    }
                }
                directory = tiff.getInt(directory + 2 + ENTRY * count);
            }
        } catch (IndexOutOfBoundsException broken) {
            // It promises more than there is.
        }
    }

    private int count(int directory) {
        return Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
    }
}
