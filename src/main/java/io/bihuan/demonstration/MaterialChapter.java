package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.course.Block;
import io.bihuan.course.Courses;
import io.bihuan.material.Audience;
import io.bihuan.material.Description;
import io.bihuan.material.Kind;
import io.bihuan.material.MaterialDesk;
import io.bihuan.material.Materials;
import io.bihuan.material.ReadingDesk;
import io.bihuan.material.Source;
import io.bihuan.material.Stretch;
import io.bihuan.material.Taking;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The library fills: a film, two sheets, a picture, an address; some look at them to the end, some skip. */
@Component
@Order(37)
class MaterialChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final int CHANGED_BEFORE_END = 6;
    private static final String FOLDER = "demonstration/material/";

    private static final List<List<String>> POINTS = List.of(
            List.of("开口", "三声铃内接起，先报名字，再问怎么称呼。"),
            List.of("听", "让客户把话说完。记三样：什么事、什么时候、想怎么办。"),
            List.of("确认", "用自己的话复述一遍，等客户说“对”。"),
            List.of("办", "能当场办的当场办；办不了的说清谁来办、几点前回话。"));

    /** Dice of its own, so that the other threads of the story fall as they did. */
    private final Random dice = new Random(37);

    private final MaterialDesk desk;
    private final Materials materials;
    private final ReadingDesk reading;
    private final Courses courses;
    private final Forms forms;
    private final List<UUID> shelf = new ArrayList<>();

    MaterialChapter(MaterialDesk desk, Materials materials, ReadingDesk reading, Courses courses, Forms forms) {
        this.desk = desk;
        this.materials = materials;
        this.reading = reading;
        this.courses = courses;
        this.forms = forms;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), MORNING.plusHours(9), () -> fill(stage));
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, NOON.plusHours(1)) || shelf.isEmpty()) {
            return;
        }
        if (day.equals(stage.end.minusDays(CHANGED_BEFORE_END))) {
            stage.at(day, MORNING, () -> revise(stage));
        }
        stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) || member.is(Role.TRAINEE))
                .filter(stage::isHere)
                .filter(_ -> happens(12))
                .forEach(member -> look(stage, day, member));
    }

    private void fill(Stage stage) {
        shelf.clear();
        var reception = courses.look("m-1a").orElseGet(() -> courses.all().getFirst());
        var block = reception.blocks().stream().findFirst().map(Block::chinese).orElse("");
        put(
                stage,
                "接待五步（示范视频）",
                "二十秒看完问候、倾听、确认、办理、收尾。",
                reception.id(),
                block,
                "0.5",
                false,
                file("接待五步.webm", "reception.webm"));
        put(stage, "接待要点速查", "新人第一周放在手边。", reception.id(), block, "0.5", true, sheet("接待要点速查.pdf", POINTS));
        put(stage, "情绪温度计", "四档情绪和第一句话。", reception.id(), "", "0", false, file("情绪温度计.png", "mood.png"));
        put(
                stage,
                "核对身份（示范视频）",
                "开口问什么，不能问什么。",
                courses.look("m-2c").orElseThrow().id(),
                "",
                "0",
                false,
                file("核对身份.mp4", "identity.mp4"));
        put(
                stage,
                "业主常见诉求办理流程",
                "物业前台办理口径，站外公开页面。",
                null,
                "",
                "0",
                true,
                new Source.Address("https://www.gov.cn/fuwu/"));
    }

    private void put(
            Stage stage,
            String title,
            String about,
            @Nullable UUID course,
            String block,
            String hours,
            boolean confirms,
            Source source) {
        var said = new Description(title, about, Audience.everybody(), course, block, new BigDecimal(hours), confirms);
        if (desk.add(said, source, stage.id("fang")) instanceof Taking.Taken(UUID id, int _)) {
            shelf.add(id);
        }
    }

    /** The sheet gets a new version after the month's inspections. */
    private void revise(Stage stage) {
        var points = new ArrayList<>(POINTS);
        points.add(List.of("转办之后", "说清谁在办、几点前回话；到点没结果也要先回一声。"));
        desk.revise(shelf.get(1), 1, sheet("接待要点速查.pdf", points), true, "补上转办之后的回话要求", stage.as("fang"));
    }

    private void look(Stage stage, LocalDate day, Cast.Member member) {
        var who = stage.as(member.login());
        var id = shelf.get(dice.nextInt(shelf.size()));
        var version = materials.versions(id).getFirst();
        stage.at(day, NOON, () -> reading.open(version.id(), who));
        var units = version.units() == null ? 0 : version.units();
        var seen = version.kind().plays() ? film(units) : List.of(new Stretch(0, units));
        var last = seen.isEmpty() ? 0 : seen.getLast().to();
        stage.at(day, NOON.plusMinutes(2), () -> {
            if (version.kind() != Kind.LINK) {
                reading.told(version.id(), new ReadingDesk.Told(last, 0, 30 + dice.nextInt(80), seen), who);
            }
            if (happens(70)) {
                reading.confirm(version.id(), who);
            }
        });
    }

    /** Some watch to the end, some stop, some skip the middle, which does not count. */
    private List<Stretch> film(int length) {
        if (happens(55)) {
            return List.of(new Stretch(0, length));
        }
        return happens(50)
                ? List.of(new Stretch(0, length / 3))
                : List.of(new Stretch(0, length / 5), new Stretch(length * 4 / 5, length));
    }

    private static Source file(String name, String resource) {
        try {
            var bytes = new ClassPathResource(FOLDER + resource).getContentAsByteArray();
            return new Source.Upload(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source sheet(String name, List<List<String>> points) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("适用", "前台、电话和在线接待");
        facts.put("编写", "培训组");
        var page = new FormSheet(
                "接待要点速查", "E-01", facts, List.of(Column.of("环节", 8), Column.of("怎么做", 40)), points, List.of());
        return new Source.Upload(name, new ByteArrayInputStream(forms.pdf(page, Locale.SIMPLIFIED_CHINESE)));
    }

    private boolean happens(int percent) {
        return dice.nextInt(100) < percent;
    }
}
