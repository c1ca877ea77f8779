package io.bihuan.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScrubbedTests {

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 40, 40);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(40, 0, 40, 40);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** As a phone writes it that was held on its side, with the place where it was taken. */
    private static byte[] photo(int orientation) throws IOException {
        var jpeg = picture("jpeg");
        var place = "GPS 31.2304N".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void what_a_camera_wrote_into_it_is_gone_and_it_stands_upright() throws IOException, Scrubbed.TooWide {
        var raw = photo(6);
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).contains("GPS");
        var scrubbed = Objects.requireNonNull(Scrubbed.of(raw));
        assertThat(new String(scrubbed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(scrubbed.width()).isEqualTo(40);
        assertThat(scrubbed.height()).isEqualTo(80);
        var upright = ImageIO.read(new ByteArrayInputStream(scrubbed.bytes()));
        assertThat(new Color(upright.getRGB(20, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(20, 60)).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_picture_is_known_by_what_it_holds() throws IOException, Scrubbed.TooWide {
        for (var format : new String[] {"png", "gif", "bmp"}) {
            assertThat(Objects.requireNonNull(Scrubbed.of(picture(format))).type())
                    .isEqualTo("image/png");
        }
        for (var other : new String[] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<html>",
            "GIF89a",
            "",
            "%PDF-1.7"
        }) {
            assertThat(Scrubbed.of(other.getBytes(StandardCharsets.UTF_8))).isNull();
        }
        var half = picture("png");
        assertThat(Scrubbed.of(java.util.Arrays.copyOf(half, half.length / 2))).isNull();
    }

    @Test
    void one_that_unfolds_from_few_bytes_is_refused_before_it_is_drawn() throws IOException {
        var bomb = ByteBuffer.wrap(picture("png"));
        bomb.putInt(16, 60_000).putInt(20, 60_000);
        var header = new java.util.zip.CRC32();
        header.update(bomb.array(), 12, 17);
        bomb.putInt(29, (int) header.getValue());
        assertThatThrownBy(() -> Scrubbed.of(bomb.array())).isInstanceOf(Scrubbed.TooWide.class);
    }

    @Test
    void a_wide_one_is_made_smaller() throws IOException, Scrubbed.TooWide {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4000, 1000, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        assertThat(Objects.requireNonNull(Scrubbed.of(out.toByteArray())).width())
                .isEqualTo(2000);
    }
}
