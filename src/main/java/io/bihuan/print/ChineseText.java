package io.bihuan.print;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-8 or GB 18030, read as it comes: both write ASCII alike, and what stands around the first other sign tells
 * which of the two it is. A text of any length is never whole in memory.
 */
final class ChineseText extends Reader {

    /** So much of what follows the first other sign is looked at; GB 18030 is valid UTF-8 for hardly a few signs. */
    private static final int LOOKED_AT = 1 << 16;

    private final BufferedInputStream content;
    private @Nullable Reader told;

    ChineseText(InputStream content) {
        this.content = new BufferedInputStream(content, LOOKED_AT);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (told == null) {
            var count = ascii(into, from, length);
            if (count != 0) {
                return count;
            }
            told = new InputStreamReader(content, charset());
        }
        return told.read(into, from, length);
    }

    /** How many signs of ASCII come next, -1 at the end; 0 where another sign comes. */
    private int ascii(char[] into, int from, int length) throws IOException {
        for (var count = 0; count < length; count++) {
            content.mark(1);
            var next = content.read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            if (next > 0x7F) {
                content.reset();
                return count;
            }
            into[from + count] = (char) next;
        }
        return length;
    }

    private Charset charset() throws IOException {
        content.mark(LOOKED_AT);
        var bytes = content.readNBytes(LOOKED_AT);
        content.reset();
        var wrong = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), bytes.length < LOOKED_AT)
                .isError();
        return wrong ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
