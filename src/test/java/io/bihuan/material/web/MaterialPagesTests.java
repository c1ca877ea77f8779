package io.bihuan.material.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.material.MaterialVersion;
import io.bihuan.material.Materials;
import io.bihuan.material.Progress;
import io.bihuan.material.ReadingDesk;
import io.bihuan.material.Stretch;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.programme.StudiedHours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class MaterialPagesTests {

    private static final int FILM = 20_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Materials materials;

    @Autowired
    ReadingDesk reading;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    List<StudiedHours> studied;

    @Autowired
    Forms forms;

    @Autowired
    Clock clock;

    private final SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);
    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID course = Ids.next();

    @BeforeEach
    void a_course() {
        starter.load(Ids.next());
        course = courses.look("m-2c").orElseThrow().id();
    }

    private MvcTestResult put(String name, byte[] content, Map<String, String> more) {
        var request = mvc.post().uri("/materials").multipart().file(new MockMultipartFile("file", name, "", content));
        more.forEach(request::param);
        return request.with(csrf()).with(Signed.as(supervisor)).exchange();
    }

    private MaterialVersion taken(String name, byte[] content, Map<String, String> more) {
        var answer = put(name, content, more);
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return materials
                .versions(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .getFirst();
    }

    private MaterialVersion film() {
        return taken(
                "接待.webm",
                own("reception.webm"),
                Map.of("title", "接待五步 " + Ids.next(), "place", course.toString(), "hours", "0.5"));
    }

    private static byte[] own(String name) {
        try {
            return new ClassPathResource("demonstration/material/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] sheet(String words) {
        var page = new FormSheet("速查", "", Map.of(), List.of(Column.of("怎么做")), List.of(List.of(words)), List.of());
        return forms.pdf(page, Locale.SIMPLIFIED_CHINESE);
    }

    private <T> T at(Instant instant, Supplier<T> deed) {
        return ((MovableClock) clock).at(instant, deed);
    }

    private Progress watched(MaterialVersion version, int position, Stretch... seen) {
        var begin = clock.instant();
        at(begin, () -> reading.open(version.id(), trainee));
        return at(
                begin.plus(Duration.ofMinutes(1)),
                () -> reading.told(version.id(), new ReadingDesk.Told(position, 0, 20, List.of(seen)), trainee));
    }

    @Nested
    class A_film {

        @Test
        void is_handed_out_in_the_parts_a_player_asks_for() {
            var version = film();
            var bytes = own("reception.webm");
            var address = "/materials/versions/" + version.id() + "/content";

            var whole = mvc.get().uri(address).with(Signed.as(trainee)).exchange();
            assertThat(whole)
                    .hasStatusOk()
                    .hasHeader("Accept-Ranges", "bytes")
                    .hasHeader("Content-Type", "video/webm")
                    .hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(bytes);
            var etag = String.valueOf(whole.getResponse().getHeader("ETag"));

            var part = mvc.get()
                    .uri(address)
                    .header("Range", "bytes=20000-20999")
                    .with(Signed.as(trainee))
                    .exchange();
            assertThat(part)
                    .hasStatus(206)
                    .hasHeader("Content-Range", "bytes 20000-20999/" + bytes.length)
                    .hasHeader("ETag", etag);
            assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 20_000, 21_000));

            assertThat(mvc.get()
                            .uri(address)
                            .header("Range", "bytes=-100")
                            .header("If-Range", etag)
                            .with(Signed.as(trainee)))
                    .hasStatus(206);
            assertThat(mvc.get()
                            .uri(address)
                            .header("Range", "bytes=0-9")
                            .header("If-Range", "\"another\"")
                            .with(Signed.as(trainee)))
                    .hasStatusOk();
            assertThat(mvc.get()
                            .uri(address)
                            .header("Range", "bytes=" + bytes.length + "-")
                            .with(Signed.as(trainee)))
                    .hasStatus(416)
                    .hasHeader("Content-Range", "bytes */" + bytes.length);
            assertThat(mvc.get().uri(address).header("If-None-Match", etag).with(Signed.as(trainee)))
                    .hasStatus(304);
        }

        @Test
        void goes_on_where_somebody_stopped() {
            var version = film();
            watched(version, 7_250, new Stretch(0, 7_250));

            assertThat(mvc.get().uri("/materials/" + version.materialId()).with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-position=\"7250\"", "从上次的 00:07 接着看", "已看 36%");
        }

        @Test
        void that_was_skipped_is_not_watched() {
            var version = film();
            var progress = watched(version, FILM, new Stretch(0, 2_000), new Stretch(FILM - 1_000, FILM));

            assertThat(progress.share()).isEqualTo(15);
            assertThat(progress.done()).isFalse();
        }

        @Test
        void watched_twice_over_in_part_counts_once() {
            var version = film();
            watched(version, 9_000, new Stretch(0, 9_000));
            assertThat(watched(version, 10_000, new Stretch(5_000, 10_000)).share())
                    .isEqualTo(50);
        }

        @Test
        void watched_to_the_end_counts_its_hours_in_the_programme_once() {
            var version = film();
            watched(version, FILM, new Stretch(0, FILM));
            watched(version, FILM, new Stretch(0, FILM));

            assertThat(studied.stream().flatMap(each -> each.studiedBy(List.of(trainee.staffId())).stream()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.courseId()).isEqualTo(course))
                    .satisfies(one -> assertThat(one.hours()).isEqualByComparingTo("0.5"));
        }

        @Test
        void says_how_far_it_was_watched_to_who_put_it_in_and_to_leaders_only() {
            var version = film();
            watched(version, FILM, new Stretch(0, FILM));
            var address = "/materials/" + version.materialId();

            assertThat(mvc.get().uri(address).with(Signed.as(supervisor)))
                    .bodyText()
                    .contains("谁看了多少");
            assertThat(mvc.get().uri(address).with(Signed.as(trainee)))
                    .bodyText()
                    .doesNotContain("谁看了多少");
        }

        @Test
        void hears_its_player_and_answers_with_the_share() {
            var version = film();
            reading.open(version.id(), trainee);
            assertThat(mvc.post()
                            .uri("/materials/versions/" + version.id() + "/progress")
                            .contentType("application/json")
                            .content("{\"position\":4000,\"length\":20000,\"seconds\":4,\"seen\":[[0,4000]]}")
                            .with(csrf())
                            .with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.share")
                    .isEqualTo(20);
            assertThat(mvc.post()
                            .uri("/materials/versions/" + version.id() + "/progress")
                            .contentType("application/json")
                            .content("{\"position\":1,\"seen\":[[1]]}")
                            .with(csrf())
                            .with(Signed.as(trainee)))
                    .hasStatus(400);
        }
    }

    @Nested
    class A_document {

        @Test
        void is_shown_page_by_page_and_found_by_the_words_in_it() {
            var word = "孔雀" + UUID.randomUUID().toString().substring(0, 6);
            var version = taken("速查.pdf", sheet(word + "三声铃内接起"), Map.of("title", "速查"));

            assertThat(version.units()).isEqualTo(1);
            assertThat(mvc.get()
                            .uri("/materials/versions/" + version.id() + "/pages/1")
                            .with(Signed.as(trainee)))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "image/png");
            assertThat(mvc.get()
                            .uri("/materials/versions/" + version.id() + "/pages/2")
                            .with(Signed.as(trainee)))
                    .hasStatus(404);
            assertThat(materials.find(new Materials.Question(word + " 铃内", null, null), 0, trainee))
                    .singleElement()
                    .satisfies(line -> assertThat(line.id()).isEqualTo(version.materialId()));
            assertThat(materials.find(new Materials.Question(word + " 没有", null, null), 0, trainee))
                    .isEmpty();
        }

        @Test
        void is_confirmed_only_once_it_was_seen() {
            var version = taken("速查.pdf", sheet("一"), Map.of("title", "要确认的", "confirms", "true"));
            reading.open(version.id(), trainee);
            assertThat(reading.confirm(version.id(), trainee)).isEqualTo(ReadingDesk.Confirming.UNSEEN);

            watched(version, 1, new Stretch(0, 1));
            assertThat(reading.confirm(version.id(), trainee)).isEqualTo(ReadingDesk.Confirming.CONFIRMED);
            assertThat(reading.open(version.id(), trainee).done()).isTrue();
        }

        @Test
        void keeps_its_former_versions_and_asks_anew_where_it_changed_in_substance() {
            var version = taken("速查.pdf", sheet("旧"), Map.of("title", "会改的 " + Ids.next()));
            watched(version, 1, new Stretch(0, 1));
            var address = "/materials/" + version.materialId();

            assertThat(revised(address, "1", "加一条", "true")).hasRedirectedUrl(address);
            assertThat(mvc.get().uri(address).with(Signed.as(trainee)))
                    .bodyText()
                    .contains("请重新看：加一条");
            assertThat(mvc.get().uri(address + "/versions/1").with(Signed.as(trainee)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("已不是现行版本", "已学完");
            assertThat(revised(address, "1", "另一个人同时改", "false"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("刚刚有人放入了第 2 版", "另一个人同时改");
        }

        private MvcTestResult revised(String address, String seen, String reason, String substantial) {
            return mvc.post()
                    .uri(address + "/versions")
                    .multipart()
                    .file(new MockMultipartFile("file", "速查.pdf", "", sheet("新")))
                    .param("seen", seen)
                    .param("reason", reason)
                    .param("substantial", substantial)
                    .with(csrf())
                    .with(Signed.as(supervisor))
                    .exchange();
        }
    }

    @Nested
    class What_is_refused {

        @Test
        void says_why_and_keeps_what_was_typed() {
            var typed = Map.of("title", "写了很久<的标题");
            assertThat(put("空.pdf", new byte[0], typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("文件是空的", "写了很久&lt;的标题");
            assertThat(put("程序.exe", "MZ\u0090\u0003".getBytes(StandardCharsets.ISO_8859_1), typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不收这类文件");
            assertThat(put("坏.pdf", "%PDF-1.7 断了".getBytes(StandardCharsets.UTF_8), typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("文件打不开");
            assertThat(put("包.zip", zip("a.txt"), typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("这是压缩包");
            assertThat(put("x.pdf", sheet("x"), Map.of("title", "", "hours", "很多")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("请写标题", "课时写 0 到 99");
        }

        @Test
        void is_an_address_that_is_none() {
            assertThat(mvc.post()
                            .uri("/materials")
                            .param("title", "站外")
                            .param("link", "javascript:alert(1)")
                            .with(csrf())
                            .with(Signed.as(supervisor)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("网址要以 http:// 或 https:// 开头");
        }

        private static byte[] zip(String entry) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(65);
                zip.closeEntry();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void what_is_meant_for_instructors_is_not_there_for_others_nor_are_its_bytes() {
        var version = taken("答案.pdf", sheet("讲师用"), Map.of("title", "讲师手册", "audience", "INSTRUCTORS"));
        for (var address : List.of(
                "/materials/" + version.materialId(),
                "/materials/versions/" + version.id() + "/content",
                "/materials/versions/" + version.id() + "/pages/1",
                "/files/" + version.fileId())) {
            assertThat(mvc.get().uri(address).with(Signed.as(trainee))).hasStatus(404);
        }
        assertThat(mvc.get().uri("/materials/" + version.materialId()).with(Signed.as(Role.INSTRUCTOR)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/materials/new").with(Signed.as(trainee))).hasStatus(403);
    }

    @Test
    void a_course_shows_its_materials_and_prints_them() {
        var version = film();
        assertThat(mvc.get().uri("/courses/" + course).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("/materials/" + version.materialId());
        for (var format : List.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/courses/" + course + "/sheet?format=" + format)
                            .with(Signed.as(trainee)))
                    .hasStatusOk();
        }
    }
}
