package io.bihuan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class JobPagesTests {

    private final SignedIn clerk = Signed.person(Ids.next(), Role.INSTRUCTOR);

    @Autowired
    private Works works;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void the_list_is_asked_for_again_while_something_moves_and_rests_when_nothing_does() {
        var id = works.start(
                TestWorks.COUNTING, "导入 200 位客户", clerk.staffId(), Map.of("rows", "100000", "slowly", "yes"));
        assertThat(mvc.get().uri("/jobs").with(Signed.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("导入 200 位客户", "every 1s", "<progress");
        works.cancel(id);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> works.state(id).state().ended());
        assertThat(mvc.get().uri("/jobs/rows").with(Signed.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("已取消")
                .doesNotContain("every 1s");
    }

    @Test
    void the_rows_left_out_are_named_with_their_reason() {
        var id = works.start(TestWorks.COUNTING, "导入题库", clerk.staffId(), Map.of("rows", "8"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> works.state(id).state().ended());
        assertThat(mvc.get().uri("/jobs/{id}", id).with(Signed.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("第 7 行没有答案", "8 / 8 条", "已完成");
    }

    @Test
    void whoever_started_it_may_stop_it_and_strangers_do_not_see_it() {
        var id = works.start(TestWorks.COUNTING, "导入会话", clerk.staffId(), Map.of("rows", "100000", "slowly", "yes"));
        assertThat(mvc.post()
                        .uri("/jobs/{id}/cancellation", id)
                        .with(Signed.as(Role.AGENT))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/jobs/{id}/cancellation", id)
                        .with(Signed.as(clerk))
                        .with(csrf()))
                .hasRedirectedUrl("/jobs/" + id);
        await().atMost(Duration.ofSeconds(15)).until(() -> works.state(id).state() == WorkState.State.CANCELLED);
    }

    @Test
    void an_empty_list_says_what_it_is_for() {
        assertThat(mvc.get().uri("/jobs").with(Signed.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("没有任务");
    }
}
