package io.bihuan.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A picture as a telephone takes it: held sideways, and telling where and with what. */
public final class Snapshot {

    /** What only its notes say. */
    public static final String MAKER = "XingTelephone";

    /** The degrees of its latitude, as four bytes. */
    static final int DEGREES = 0x1e1f2021;

    private Snapshot() {}

    /** A JPEG with camera notes, a packet of XMP, a comment, and something behind its end. */
    public static byte[] jpeg() throws IOException {
        var plain = drawn("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff()));
        segment(out, 0xe1, ("http://ns.adobe.com/xap/1.0/\0" + xmp()).getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xfe, MAKER.getBytes(StandardCharsets.ISO_8859_1));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes((MAKER + " 31.2304").getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] drawn(String format) throws IOException {
        var picture = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, 0xff8800);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    static String xmp() {
        return "<x:xmpmeta><exif:GPSLatitude>31,13.8240N</exif:GPSLatitude></x:xmpmeta>";
    }

    /** The notes of a camera: its maker, held sideways (6), its place. */
    static byte[] tiff() {
        var maker = MAKER.getBytes(StandardCharsets.ISO_8859_1);
        var tiff = ByteBuffer.allocate(200);
        tiff.putInt(0x4d4d002a).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010f, 2, maker.length, 120);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 60);
        tiff.putInt(0);
        tiff.position(60).putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3, 150);
        tiff.putInt(0);
        tiff.position(120).put(maker);
        tiff.position(150)
                .putInt(DEGREES)
                .putInt(1)
                .putInt(13)
                .putInt(1)
                .putInt(49)
                .putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
