package io.bihuan.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.handbook.Handbook;
import io.bihuan.handbook.StarterChapters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class HandbookPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StarterChapters starter;

    @Autowired
    Handbook handbook;

    private final SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);

    @BeforeEach
    void the_chapters() {
        starter.load(Ids.next());
    }

    @Test
    void a_trainee_reads_a_chapter_acknowledges_it_and_is_led_to_the_next() {
        var first = handbook.chapters().getFirst();
        assertThat(mvc.get().uri("/handbook").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("已确认 0 / ", first.title())
                .doesNotContain("写一章", "谁还没读");
        assertThat(mvc.get().uri("/handbook/" + first.id()).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("<article", "已读并理解");

        assertThat(mvc.post()
                        .uri("/handbook/" + first.id() + "/acknowledgement")
                        .param("version", String.valueOf(first.version()))
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasRedirectedUrl("/handbook/" + handbook.chapters().get(1).id());
        assertThat(handbook.doneBy(trainee.staffId())).containsKey(first.id());
    }

    @Test
    void a_chapter_with_bad_input_comes_back_with_everything_typed() {
        var chapter = handbook.chapters().getLast();

        assertThat(mvc.post()
                        .uri("/handbook/" + chapter.id())
                        .param("title", "")
                        .param("body", "写了很久<的字")
                        .param("seen", String.valueOf(chapter.version()))
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("写了很久&lt;的字", "请写标题", "请说明是实质修改还是文字修订", "请写改了什么");
    }

    @Test
    void leaders_see_who_has_not_read_it_and_print_the_list() {
        assertThat(mvc.get().uri("/handbook/readers").with(Signed.as(Role.TEAM_LEADER)))
                .hasStatusOk()
                .bodyText()
                .contains("各章确认人数")
                .doesNotContain("/handbook/readers/reminder");
        for (var format : new String[] {"pdf", "docx", "xlsx"}) {
            assertThat(mvc.get().uri("/handbook/readers/sheet?format=" + format).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/handbook/readers").with(Signed.as(trainee))).hasStatus(403);
    }
}
