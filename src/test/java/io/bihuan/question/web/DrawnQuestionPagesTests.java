package io.bihuan.question.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Formulas and pictures while a question is written. */
@SpringBootTest
@AutoConfigureMockMvc
class DrawnQuestionPagesTests {

    @Autowired
    MockMvcTester mvc;

    private final UUID author = Ids.next();

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(Signed.as(Signed.person(author, Role.EXAMINER)))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult bring(String name, byte[] content, Role role) {
        return mvc.post()
                .uri("/questions/pictures")
                .multipart()
                .file(new MockMultipartFile("picture", name, "image/png", content))
                .with(Signed.as(Signed.person(author, role)))
                .with(csrf())
                .exchange();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Map<String, String> statement(String stem, String explanation) {
        return Map.of(
                "kind", "TRUE_FALSE",
                "stem", stem,
                "truth", "true",
                "explanation", explanation,
                "area", "empathy",
                "difficulty", "2");
    }

    @Test
    void a_formula_is_seen_beside_the_form_and_on_the_page() {
        var typed = statement("$x^2=" + Ids.next() + "$ 对吗？押金 $5。", "因为 $\\frac{a}{b}$。");
        assertThat(send("/questions/preview", typed))
                .hasStatusOk()
                .bodyText()
                .contains("<svg role=\"img\"", "押金 $5。")
                .doesNotContain("banner bad");
        var sent = send("/questions", typed);
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                        .with(Signed.as(Signed.person(author, Role.EXAMINER))))
                .bodyText()
                .contains("aria-label=\"\\frac{a}{b}\"");
    }

    @Test
    void a_formula_that_cannot_be_drawn_is_said_at_its_field_and_nothing_typed_is_lost() {
        assertThat(send("/questions", statement("对吗？" + Ids.next(), "因为 $\\frac{1}$")))
                .hasStatus(422)
                .bodyText()
                .contains("公式“\\frac{1}”里的 \\frac 后面要有两个部分，各写在一对花括号里。", "因为 $\\frac{1}$");
    }

    @Test
    void a_picture_is_taken_shown_and_owes_its_words() throws IOException {
        var kept = bring("平面图.png", picture(), Role.EXAMINER);
        assertThat(kept).hasStatusOk();
        var found = Pattern.compile("[0-9a-f-]{36}").matcher(kept.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        var id = found.group();
        var stem = "看图" + Ids.next();
        assertThat(send("/questions", statement(stem + "![](picture:" + id + ")", "")))
                .hasStatus(422)
                .bodyText()
                .contains("没有文字说明");
        assertThat(send("/questions", statement(stem + "![大厅](picture:" + id + ")", "")))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/questions/pictures/" + id).with(Signed.as(Signed.person(author, Role.EXAMINER))))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("image/png");
        assertThat(send("/questions", statement(stem + "![大厅](picture:" + UUID.randomUUID() + ")", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请重新插入");
    }

    @Test
    void what_only_says_that_it_is_a_picture_is_refused_with_what_to_do() throws IOException {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assertThat(bring("图.png", drawing.getBytes(StandardCharsets.UTF_8), Role.EXAMINER))
                .hasStatus(422)
                .bodyText()
                .contains("SVG 和 WebP 请先另存为 PNG");
        assertThat(bring("图.png", new byte[5 * 1024 * 1024 + 1], Role.EXAMINER))
                .hasStatus(422)
                .bodyText()
                .contains("超过 5 MB");
        assertThat(bring("图.png", picture(), Role.TRAINEE)).hasStatus(403);
    }
}
