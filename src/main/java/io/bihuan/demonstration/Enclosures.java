package io.bihuan.demonstration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.ConversationId;
import io.bihuan.file.Arrived;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** What the invented customers send along: a picture that is drawn on the spot, or a few lines in a file. */
@Component
class Enclosures {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int DROPS = 14;

    private final Attachments attachments;

    Enclosures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What is sent along. */
    enum Kind {
        @JsonProperty("picture")
        PICTURE,
        @JsonProperty("note")
        NOTE
    }

    /** Hands it in for the message that will carry it; empty where it was not taken. */
    List<UUID> hand(ConversationId talk, Kind kind) {
        var name = kind == Kind.PICTURE ? "现场照片.png" : "开票信息.txt";
        var content = kind == Kind.PICTURE ? picture(talk) : note();
        try (var arrived = Arrived.from(new ByteArrayInputStream(content), attachments.largest())) {
            return attachments.attach(talk, name, arrived, null) instanceof Attaching.Attached(var attachment)
                    ? List.of(attachment.id())
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] note() {
        return "名称：星湾示例商贸有限公司\n税号：91330000SAMPLE0001\n地址：星湾路 1 号\n联系人：王女士\n".getBytes(StandardCharsets.UTF_8);
    }

    /** A wall with a pipe, water below it; each talk has its own drops. */
    private static byte[] picture(ConversationId talk) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xd9d4c7), 0, HEIGHT, new Color(0x9a9384)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x6b7780));
        pen.setStroke(new BasicStroke(26));
        pen.drawLine(0, 90, WIDTH, 90);
        pen.setColor(new Color(0x4a545b));
        pen.fillRect(220, 66, 44, 48);
        var dice = new Random(talk.value().getLeastSignificantBits());
        pen.setColor(new Color(0x5f8fb4));
        for (var drop = 0; drop < DROPS; drop++) {
            pen.fillOval(225 + dice.nextInt(34), 118 + dice.nextInt(140), 6, 11);
        }
        pen.setColor(new Color(95, 143, 180, 130));
        pen.fillOval(130, 262, 220, 36);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
