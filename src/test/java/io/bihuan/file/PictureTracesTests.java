package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What pictures tell besides what they show. */
class PictureTracesTests {

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String name, byte[] content) {
        return Snapshot.join(ByteBuffer.allocate(4).putInt(content.length).array(), bytes(name), content, new byte[4]);
    }

    private static byte[] little(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return Snapshot.join(bytes(name), length.array(), content, new byte[content.length % 2]);
    }

    @Test
    void a_photograph_keeps_what_it_shows_and_how_it_was_held_and_nothing_else() throws IOException {
        var before = Snapshot.jpeg();

        var after = PictureTraces.removed("image/jpeg", before);

        assertThat(text(after)).doesNotContain(Snapshot.MAKER, "GPSLatitude", "31.2304", text(degrees()));
        assertThat(text(after)).contains(text(TiffNotes.only(6)));
        var shown = ImageIO.read(new ByteArrayInputStream(after));
        var meant = ImageIO.read(new ByteArrayInputStream(Snapshot.drawn("jpg")));
        assertThat(shown.getRGB(0, 0, 16, 8, null, 0, 16)).isEqualTo(meant.getRGB(0, 0, 16, 8, null, 0, 16));
        assertThat(PictureTraces.removed("image/jpeg", after)).isEqualTo(after);
    }

    @Test
    void a_photograph_without_notes_stays_bit_for_bit() throws IOException {
        var plain = Snapshot.drawn("jpg");
        assertThat(PictureTraces.removed("image/jpeg", plain)).isEqualTo(plain);
        var drawn = Snapshot.drawn("png");
        assertThat(PictureTraces.removed("image/png", drawn)).isEqualTo(drawn);
    }

    @Test
    void a_png_loses_its_notes() throws IOException {
        var drawn = Snapshot.drawn("png");
        var noted = Snapshot.join(
                Arrays.copyOf(drawn, 33),
                chunk("eXIf", Snapshot.tiff()),
                chunk("tEXt", bytes("Location 31.2304")),
                Arrays.copyOfRange(drawn, 33, drawn.length),
                bytes(Snapshot.MAKER));
        assertThat(PictureTraces.removed("image/png", noted)).isEqualTo(drawn);
    }

    @Test
    void a_webp_loses_its_notes_and_no_longer_announces_them() {
        var head = little("VP8X", new byte[] {0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0});
        var picture = little("VP8 ", new byte[] {1, 2, 3});
        var noted = riff(head, picture, little("EXIF", Snapshot.tiff()), little("XMP ", bytes(Snapshot.xmp())));
        var plain = riff(little("VP8X", new byte[] {0, 0, 0, 0, 1, 0, 0, 1, 0, 0}), picture);
        assertThat(PictureTraces.removed("image/webp", noted)).isEqualTo(plain);
    }

    private static byte[] riff(byte[]... chunks) {
        return little("RIFF", Snapshot.join(bytes("WEBP"), Snapshot.join(chunks)));
    }

    @Test
    void pictures_whose_parts_point_at_one_another_forget_their_place_and_keep_their_length() {
        var heic =
                Snapshot.join(bytes("\0\0\0\u0018ftypheic"), bytes("Exif\0\0"), Snapshot.tiff(), bytes(Snapshot.xmp()));
        var after = PictureTraces.removed("image/heic", heic);
        assertThat(after).hasSameSizeAs(heic);
        assertThat(text(after)).doesNotContain(text(degrees()), "GPSLatitude").contains(Snapshot.MAKER);
        assertThat(text(PictureTraces.removed("image/tiff", Snapshot.tiff()))).doesNotContain(text(degrees()));
    }

    @Test
    void a_film_forgets_where_it_was_taken() {
        var film = bytes("\0\0\0\u0018ftypmp42 moov \u00a9xyz +31.2304+121.4737/ price +12.5");
        assertThat(text(PictureTraces.removed("video/mp4", film)))
                .contains("+00.0000+000.0000/", "price +12.5")
                .hasSize(film.length);
    }

    @Test
    void whatever_is_broken_ends_where_it_can_no_longer_be_read_and_tells_nothing() throws IOException {
        var dice = new Random(4);
        var whole = Snapshot.jpeg();
        for (var i = 0; i < 2_000; i++) {
            var broken = Arrays.copyOf(whole, dice.nextInt(whole.length));
            for (var hit = 0; hit < 3 && broken.length > 3; hit++) {
                broken[2 + dice.nextInt(broken.length - 2)] = (byte) dice.nextInt();
            }
            for (var type : new String[] {"image/jpeg", "image/png", "image/webp", "image/heic", "video/mp4"}) {
                assertThat(PictureTraces.removed(type, broken)).isNotNull();
            }
        }
        assertThat(PictureTraces.removed("text/plain", whole)).isSameAs(whole);
    }

    private static byte[] degrees() {
        return ByteBuffer.allocate(4).putInt(Snapshot.DEGREES).array();
    }
}
