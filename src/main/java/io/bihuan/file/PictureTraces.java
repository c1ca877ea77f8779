package io.bihuan.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of pictures and films what they tell besides what they show: where they were taken, with what, by whom. What
 * is seen stays bit for bit, and so does how the camera was held. JPEG, PNG and WebP lose all such notes; HEIC, TIFF and
 * films, whose parts point at one another, keep their length and have the place written over. A file whose parts cannot
 * be told apart any further ends there.
 */
final class PictureTraces {

    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
    private static final Pattern PACKET = Pattern.compile("<x:xmpmeta.*?</x:xmpmeta>", Pattern.DOTALL);
    /** ISO 6709, as films write it. */
    private static final Pattern PLACE = Pattern.compile("[+-]\\d{2}\\.\\d{3,}[+-]\\d{3}\\.\\d{3,}");

    private PictureTraces() {}

    /** The same without; what is of no such kind comes back as it is. */
    static byte[] removed(String type, byte[] content) {
        return switch (type) {
            case "image/jpeg" -> jpeg(content);
            case "image/png" -> png(content);
            case "image/webp" -> webp(content);
            case "image/heic", "image/tiff" -> overwritten(content, PACKET, true);
            case "video/mp4", "video/quicktime", "application/mp4" -> overwritten(content, PLACE, false);
            default -> content;
        };
    }

    private static byte[] jpeg(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, Math.min(2, content.length));
        var orientation = 1;
        var at = 2;
        while (at + 4 <= content.length && in.get(at) == (byte) 0xff) {
            var marker = in.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xd9) {
                break;
            }
            var end = at + 2 + (in.getShort(at + 2) & 0xffff);
            if (end > content.length || end < at + 4) {
                break;
            }
            if (marker == 0xe1 && starts(content, at + 4, "Exif\0\0") && end > at + 18) {
                orientation = new TiffNotes(in.slice(at + 10, end - at - 10)).orientation();
            } else if (!isNote(content, marker, at + 4)) {
                if (orientation > 1 && marker != 0xe0) {
                    out.writeBytes(TiffNotes.only(orientation));
                    orientation = 1;
                }
                end = marker == 0xda ? endOfScan(content, end) : end;
                out.write(content, at, end - at);
            }
            at = end;
        }
        out.write(0xff);
        out.write(0xd9);
        return out.toByteArray();
    }

    /** JFIF, colours and how they are coded are no notes. */
    private static boolean isNote(byte[] content, int marker, int at) {
        return marker == 0xfe
                || marker >= 0xe1
                        && marker <= 0xef
                        && marker != 0xee
                        && !(marker == 0xe2 && starts(content, at, "ICC_PROFILE"));
    }

    private static int endOfScan(byte[] content, int from) {
        for (var at = from; at + 1 < content.length; at++) {
            var next = content[at + 1] & 0xff;
            if (content[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        return content.length;
    }

    private static byte[] png(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, Math.min(8, content.length));
        var at = 8;
        while (at + 12 <= content.length) {
            var length = Integer.toUnsignedLong(in.getInt(at));
            if (at + 12 + length > content.length) {
                break;
            }
            var name = name(content, at + 4);
            if (!PNG_NOTES.contains(name)) {
                out.write(content, at, (int) length + 12);
            }
            at += (int) length + 12;
            if (name.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] content) {
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, Math.min(12, content.length));
        var at = 12;
        while (at + 8 <= content.length) {
            var length = Integer.toUnsignedLong(in.getInt(at + 4));
            var whole = (int) Math.min(8 + length + (length & 1), content.length - at);
            if (!WEBP_NOTES.contains(name(content, at))) {
                out.write(content, at, whole);
            }
            at += whole;
        }
        var bytes = out.toByteArray();
        if (bytes.length > 20) {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
            if (name(bytes, 12).equals("VP8X")) {
                bytes[20] &= ~0x0c;
            }
        }
        return bytes;
    }

    private static byte[] overwritten(byte[] content, Pattern told, boolean notes) {
        var bytes = content.clone();
        if (notes) {
            TiffNotes.everywhere(ByteBuffer.wrap(bytes)).forEach(TiffNotes::forgetPlace);
        }
        var found = told.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            for (var at = found.start(); at < found.end(); at++) {
                bytes[at] = (byte) (notes ? ' ' : Character.isDigit(bytes[at]) ? '0' : bytes[at]);
            }
        }
        return bytes;
    }

    private static String name(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] content, int at, String with) {
        return at + with.length() <= content.length
                && new String(content, at, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }
}
