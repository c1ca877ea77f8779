package io.bihuan.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A square code as it is drawn: one SVG path over squares of size one, with the quiet margin round it.
 *
 * @param size how many squares wide, margin included
 * @param path the dark squares
 */
public record QrCode(int size, String path) {

    /** The square code of a text. */
    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.CHARACTER_SET, "UTF-8");
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(BitMatrix squares) {
        var path = new StringBuilder();
        for (var y = 0; y < squares.getHeight(); y++) {
            for (var x = 0; x < squares.getWidth(); x++) {
                var from = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
