package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.question.Texts;
import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures and formulas on their way to other systems and back. */
class PictureExchangeTests {

    private static final UUID HALL = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");
    private static final UUID DESK = UUID.fromString("0192f0a0-0000-7000-8000-000000000002");

    private static byte[] picture(String format, int colour) throws IOException {
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static QuestionDraft draft() {
        return new QuestionDraft(
                new Content.Single(
                        "大厅里 <出口> 在哪边？" + RichText.picture(HALL, "大厅 \"一层\" [平面图]") + "\n设 $x^2<1$，\n$$\\frac{a}{b}$$",
                        List.of(
                                Choice.of("左边 $\\alpha$", true),
                                Choice.of(RichText.picture(DESK, "前台"), false),
                                Choice.of("押金 $5", false)),
                        "见图 " + RichText.picture(DESK, "前台")),
                "empathy",
                3,
                "自编",
                QuestionStatus.ACTIVE);
    }

    private static QuestionDraft renamed(QuestionDraft draft, Map<UUID, UUID> ids) {
        var content = Texts.changed(
                draft.content(),
                text -> RichText.changed(
                        text,
                        piece -> piece instanceof Piece.Picture(var id, var alt)
                                ? new Piece.Picture(ids.getOrDefault(id, id), alt)
                                : piece));
        return new QuestionDraft(content, draft.areaCode(), draft.difficulty(), draft.source(), draft.status());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "GIFT", "AIKEN"})
    void go_out_and_come_back_whole(ExportFormat format) throws IOException {
        var pictures = Map.of(HALL, picture("png", 0xff0000), DESK, picture("jpeg", 0x00ff00));
        assertThat(Carrying.of(format, draft()).whole()).isTrue();
        var file = QuestionExport.write(format, "题库", List.of(draft()), pictures);
        var lines = format == ExportFormat.MOODLE_XML ? MoodleReader.read(file) : QtiReader.read(file);
        assertThat(lines).hasSize(1).first().isInstanceOf(ImportLine.Good.class);
        var back = (ImportLine.Good) lines.getFirst();
        assertThat(back.pictures().values()).containsExactlyInAnyOrderElementsOf(pictures.values());
        var ids = Map.of(
                HALL, UUID.nameUUIDFromBytes(pictures.get(HALL)), DESK, UUID.nameUUIDFromBytes(pictures.get(DESK)));
        assertThat(back.draft().content()).isEqualTo(renamed(draft(), ids).content());
    }

    @Test
    void a_text_format_says_that_it_cannot_hold_a_picture_and_a_table_that_it_names_it() {
        assertThat(Carrying.of(ExportFormat.GIFT, draft()).stays()).isTrue();
        assertThat(Carrying.of(ExportFormat.AIKEN, draft()).reasons()).containsExactly("exchange.lost.pictures");
        assertThat(Carrying.of(ExportFormat.XLSX, draft()))
                .isEqualTo(new Carrying.Fate(false, List.of("exchange.lost.pictures-named")));
    }

    @Test
    void formulas_go_through_gift() {
        var draft = new QuestionDraft(
                new Content.TrueFalse("$x_{1}=\\frac{a}{b}$ 吗？", true, "$$y=2$$"),
                "empathy",
                3,
                "自编",
                QuestionStatus.ACTIVE);
        var file = QuestionExport.write(ExportFormat.GIFT, "题库", List.of(draft));
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("\\\\(x_\\{1\\}");
        assertThat(((ImportLine.Good) GiftReader.read(text).getFirst()).draft().content())
                .isEqualTo(draft.content());
    }

    private static byte[] moodle(String picture) {
        return """
                <quiz><question type="truefalse"><questiontext format="html">
                <text><![CDATA[<p>看图 <img src="@@PLUGINFILE@@/a.png" alt="一层"> 对吗？</p>]]></text>
                <file name="a.png" path="/" encoding="base64">%s</file></questiontext>
                <answer fraction="100" format="plain_text"><text>true</text></answer></question></quiz>
                """.formatted(picture).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_drawing_with_scripts_in_the_clothes_of_a_picture_is_refused() {
        for (var content : List.of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<html/>", "no")) {
            var packed = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
            assertThat(MoodleReader.read(moodle(packed)))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ImportLine.Bad.class,
                            bad -> assertThat(bad.reason().key()).isEqualTo("illustration.fault.kind"));
        }
    }

    @Test
    void moodles_own_picture_is_taken_with_its_words() throws IOException {
        var lines = MoodleReader.read(moodle(Base64.getEncoder().encodeToString(picture("png", 1))));
        assertThat(lines).singleElement().isInstanceOfSatisfying(ImportLine.Good.class, good -> {
            assertThat(good.pictures()).hasSize(1);
            assertThat(RichText.words(good.draft().content().stem())).isEqualTo("看图 〔一层〕 对吗？");
            assertThat(RichText.pictures(Stream.of(good.draft().content().stem())))
                    .isEqualTo(good.pictures().keySet());
        });
    }
}
