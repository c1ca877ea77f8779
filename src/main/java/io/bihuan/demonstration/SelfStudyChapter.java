package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.course.Courses;
import io.bihuan.handbook.Handbook;
import io.bihuan.handbook.HandbookDesk;
import io.bihuan.handbook.NewVersion;
import io.bihuan.handbook.StarterChapters;
import io.bihuan.scorm.Intake;
import io.bihuan.scorm.PackageDesk;
import io.bihuan.scorm.Player;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The handbook is read and acknowledged, one chapter changes in substance, and a learning package is played. */
@Component
@Order(36)
class SelfStudyChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(17, 20);
    private static final int CHANGED_BEFORE_END = 5;
    private static final List<String> FILES =
            List.of("imsmanifest.xml", "style.css", "calm.html", "ask.html", "quiz.html", "quiz.js");

    private final StarterChapters starter;
    private final Handbook handbook;
    private final HandbookDesk desk;
    private final PackageDesk packages;
    private final Player player;
    private final Courses courses;
    private @Nullable UUID played;

    SelfStudyChapter(
            StarterChapters starter,
            Handbook handbook,
            HandbookDesk desk,
            PackageDesk packages,
            Player player,
            Courses courses) {
        this.starter = starter;
        this.handbook = handbook;
        this.desk = desk;
        this.packages = packages;
        this.player = player;
        this.courses = courses;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), EVENING, () -> {
            starter.load(stage.id("fang"));
            played = takeIn(stage);
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, EVENING.plusHours(1))) {
            return;
        }
        if (day.equals(stage.end.minusDays(CHANGED_BEFORE_END))) {
            stage.at(day, EVENING, () -> change(stage));
        }
        stage.at(day, EVENING.plusMinutes(20), () -> readers(stage).forEach(who -> study(stage, who)));
    }

    private static List<Cast.Member> readers(Stage stage) {
        return stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) || member.is(Role.TRAINEE))
                .filter(stage::isHere)
                .toList();
    }

    /** Most read a chapter on most days; what changed is left lying by some. */
    private void study(Stage stage, Cast.Member who) {
        if (stage.happens(45)) {
            handbook.owedBy(stage.id(who)).stream()
                    .findFirst()
                    .ifPresent(chapter -> desk.acknowledge(chapter.id(), chapter.version(), stage.id(who)));
        }
        if (played != null && stage.happens(6)) {
            var opened = player.open(played, null, stage.as(who.login()));
            var said = "{\"core\":{\"lesson_status\":\"completed\",\"score\":{\"raw\":\""
                    + (stage.happens(80) ? 100 : 60) + "\"},\"total_time\":\"00:04:10\"}}";
            player.said(
                    opened.attempt().id(),
                    opened.item().place(),
                    JsonMapper.shared().readTree(said),
                    stage.as(who.login()));
        }
    }

    private void change(Stage stage) {
        var chapters = handbook.chapters();
        if (chapters.isEmpty()) {
            return;
        }
        var chapter = chapters.getFirst();
        var body = chapter.body() + "\n\n## 本月起的变化\n\n客户执意送的礼品，当天交班组长签收登记；班组长每周一在班前会上公布。";
        var words = new NewVersion(
                chapter.title(), chapter.english(), body, chapter.areas(), chapter.rules(), true, "礼品登记改为当天由班组长签收");
        desk.revise(chapter.id(), chapter.version(), words, stage.id("li"));
    }

    private @Nullable UUID takeIn(Stage stage) {
        var course = courses.look("m-2c").orElseThrow().id();
        var intake = packages.take(
                "头五分钟.zip", new ByteArrayInputStream(archive()), "", course, new BigDecimal("0.5"), stage.id("fang"));
        return intake instanceof Intake.Taken(UUID id) ? id : null;
    }

    private static byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : FILES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new ClassPathResource("demonstration/package/" + name).getContentAsByteArray());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
