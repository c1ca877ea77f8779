package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Permission;
import io.bihuan.database.Ids;
import io.bihuan.illustration.Illustrations;
import io.bihuan.illustration.Taking;
import io.bihuan.richtext.RichText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A picture that was brought for a question which then never showed it does not stay for ever. */
@SpringBootTest
@AutoConfigureMockMvc
class UnusedPicturesTests {

    @Autowired
    UnusedPictures sweep;

    @Autowired
    Illustrations illustrations;

    @Autowired
    QuestionDesk questions;

    @Autowired
    JdbcClient jdbc;

    private static byte[] drawn() throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        new Random().ints(256, 0, 0xffffff).forEach(colour -> image.setRGB(colour % 16, colour / 16 % 16, colour));
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private UUID brought(byte[] bytes) {
        return ((Taking.Taken)
                        illustrations.take(new ByteArrayInputStream(bytes), Ids.next(), Permission.QUESTION_READ))
                .id();
    }

    private UUID longAgo(byte[] bytes, int days) {
        var id = brought(bytes);
        jdbc.sql("update illustration.picture set brought_at = brought_at - make_interval(days => ?) where id = ?")
                .params(days, id)
                .update();
        return id;
    }

    private UUID asked(String stem) {
        var draft = new QuestionDraft(
                new Content.TrueFalse(stem + Ids.next(), true, ""), "empathy", 2, "", QuestionStatus.ACTIVE);
        return ((Adding.Added) questions.add(draft, Ids.next())).id();
    }

    @Test
    void it_goes_thirty_days_after_it_was_last_brought() throws IOException {
        var again = drawn();
        var forgotten = longAgo(drawn(), 31);
        var lately = longAgo(drawn(), 29);
        var twice = longAgo(again, 31);
        assertThat(brought(again)).isEqualTo(twice);

        sweep.run();

        assertThat(illustrations.known(List.of(forgotten, lately, twice))).containsExactlyInAnyOrder(lately, twice);
    }

    @Test
    void one_that_any_version_shows_stays() throws IOException {
        var shown = longAgo(drawn(), 400);
        var question = asked("看图" + RichText.picture(shown, "大厅"));
        questions.edit(
                question,
                new QuestionDraft(
                        new Content.TrueFalse("不看图" + Ids.next(), true, ""), "empathy", 2, "", QuestionStatus.ACTIVE),
                Ids.next());

        sweep.run();

        assertThat(illustrations.bytes(shown)).isPresent();
    }
}
