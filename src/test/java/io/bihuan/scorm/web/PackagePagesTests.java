package io.bihuan.scorm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.programme.StudiedHours;
import io.bihuan.scorm.Archives;
import io.bihuan.scorm.Packages;
import io.bihuan.scorm.Player;
import io.bihuan.scorm.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class PackagePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Packages packages;

    @Autowired
    Player player;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    private final SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);
    private UUID course = Ids.next();

    @BeforeEach
    void a_course() {
        starter.load(Ids.next());
        course = courses.look("m-2c").orElseThrow().id();
    }

    private MvcTestResult handIn(byte[] archive, String title) {
        return mvc.post()
                .uri("/packages")
                .multipart()
                .file(new MockMultipartFile("file", "课件.zip", "application/zip", archive))
                .param("title", title)
                .param("course", course.toString())
                .param("hours", "0.5")
                .with(csrf())
                .with(Signed.as(Role.SUPERVISOR))
                .exchange();
    }

    private UUID taken(byte[] archive) {
        var title = "课件 " + Ids.next();
        assertThat(handIn(archive, title)).hasStatus3xxRedirection();
        return packages.all().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult says(UUID attempt, int place, String cmi, SignedIn who) {
        return mvc.post()
                .uri("/packages/attempts/" + attempt + "/items/" + place)
                .contentType("application/json")
                .content(cmi)
                .with(csrf())
                .with(Signed.as(who))
                .exchange();
    }

    @Test
    void a_package_is_played_item_by_item_remembered_and_counted() {
        var id = taken(Archives.old());
        assertThat(mvc.get().uri("/packages/" + id + "/play").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("先稳情绪", "再问清楚", "sandbox=\"allow-scripts allow-forms allow-modals\"")
                .doesNotContain("allow-same-origin");
        var attempt = packages.of(trainee.staffId()).get(id).id();

        assertThat(says(attempt, 1, "{}", trainee)).hasStatusOk();
        assertThat(says(
                        attempt,
                        2,
                        "{\"core\":{\"lesson_status\":\"completed\",\"lesson_location\":\"p2\",\"score\":{\"raw\":\"90\"},"
                                + "\"total_time\":\"00:02:30\"},\"suspend_data\":\"x<\"}",
                        trainee))
                .hasStatusOk()
                .bodyText()
                .contains("已记录：已通过");

        var kept = packages.of(trainee.staffId()).get(id);
        assertThat(kept.status()).isEqualTo(Status.PASSED);
        assertThat(kept.score()).isEqualByComparingTo("90");
        assertThat(packages.studiedBy(List.of(trainee.staffId())))
                .extracting(StudiedHours.Studied::courseId)
                .containsExactly(course);
        var again = player.open(id, 2, trainee);
        assertThat(mvc.get().uri("/scorm/content/" + again.pass() + "/~/state.js"))
                .hasStatusOk()
                .bodyText()
                .contains("\"lesson_location\":\"p2\"", "\"suspend_data\":\"x\\u003c\"", "\"mastery_score\":\"80\"");
    }

    @Test
    void nobody_writes_into_anothers_attempt_and_nonsense_is_refused() {
        var attempt =
                player.open(taken(Archives.old()), null, trainee).attempt().id();

        assertThat(says(attempt, 2, "{}", Signed.person(Ids.next(), Role.TRAINEE)))
                .hasStatus(404);
        assertThat(says(attempt, 0, "{}", trainee)).hasStatus(404);
        assertThat(says(attempt, 99, "{}", trainee)).hasStatus(404);
        assertThat(says(attempt, 2, "[1", trainee)).hasStatus(400);
        assertThat(says(attempt, 2, "\"" + "x".repeat(500_000) + "\"", trainee)).hasStatus(413);
    }

    @Test
    void its_files_open_to_the_word_alone_in_an_origin_of_their_own() {
        var opened = player.open(taken(Archives.old()), 2, trainee);
        var files = "/scorm/content/" + opened.pass() + "/";

        assertThat(mvc.get().uri(files + "pages/ask.html"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .doesNotContainHeader("X-Frame-Options")
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains(files + "~/state.js", files + "~/library.js", "cmi.core.lesson_location");
        var policy =
                mvc.get().uri(files + "pages/ask.html").exchange().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains("sandbox allow-scripts", "frame-ancestors 'self'")
                .doesNotContain("allow-same-origin");
        assertThat(mvc.get().uri(files + "pages/nothing.html")).hasStatus(404);
        assertThat(mvc.get().uri(files + "..%2f..%2fapplication.yaml")).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/scorm/content/guessed/pages/ask.html").with(Signed.as(trainee)))
                .hasStatus(404);
    }

    @Test
    void a_package_that_is_refused_says_why_and_keeps_what_was_typed() {
        var whole = Archives.old();

        assertThat(handIn(java.util.Arrays.copyOf(whole, 200), "半个<b>"))
                .hasStatus(422)
                .bodyText()
                .contains("压缩包不完整或打不开", "半个&lt;b>");
        assertThat(mvc.post().uri("/packages").param("hours", "很多").with(csrf()).with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("请选一个 zip 文件", "课时写 0 到 99");
    }

    @Test
    void a_package_off_the_shelf_is_played_no_more_and_what_was_done_stays() {
        var id = taken(Archives.young());
        player.open(id, null, trainee);

        mvc.post()
                .uri("/packages/" + id + "/retirement")
                .with(csrf())
                .with(Signed.as(Role.SUPERVISOR))
                .exchange();

        assertThat(mvc.get().uri("/packages/" + id + "/play").with(Signed.as(trainee)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/packages/" + id).with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("已下架", "未开始");
    }
}
