package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.complaint.Category.Starter;
import io.bihuan.complaint.CategoryDesk;
import io.bihuan.database.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
class WordingPacksTests {

    private static final UUID SUPERVISOR = Ids.next();
    private static final String OF_TELECOM = "您这张卡系统就是这么扣的";

    @Autowired
    WordingPacks packs;

    @Autowired
    PhraseDesk phrases;

    @Autowired
    Wording wording;

    @Autowired
    CategoryDesk complaintTypes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void dropped() {
        packs.drop(WordingPack.TELECOM, SUPERVISOR);
    }

    private void post(String path) {
        assertThat(mvc.post().uri(path).with(Signed.as(Role.SUPERVISOR)).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private PhraseDesk.Listed listed(String phrase) {
        return phrases.listed().stream()
                .filter(line -> line.phrase().equals(phrase))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_words_of_a_trade_count_only_while_the_house_uses_them() {
        assertThat(wording.check(OF_TELECOM)).isEmpty();
        post("/knowledge/wording/packs/TELECOM");
        assertThat(wording.check(OF_TELECOM)).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isEqualTo(WordingCategory.TABOO_REFUSAL);
            assertThat(finding.advice()).contains("每一笔");
        });
        assertThat(wording.check("Well, that’s free forever!"))
                .extracting(WordingFinding::category)
                .contains(WordingCategory.TABOO_OVERPROMISE);
        assertThat(mvc.get().uri("/knowledge/wording").with(Signed.as(Role.SUPERVISOR)))
                .bodyText()
                .contains("系统就是这么扣", "停用通信用语");
        post("/knowledge/wording/packs/TELECOM/removal");
        assertThat(wording.check(OF_TELECOM)).isEmpty();
    }

    @Test
    @Transactional
    void a_new_house_is_asked_for_its_trade_until_it_has_said_one() {
        nothingIsDecided();
        assertThat(page("/complaints/types")).contains("这个中心做哪一行？");
        assertThat(page("/knowledge/wording")).contains("还没有启用任何行业的用语");
        assertThat(page("/today")).contains("选定这个中心的行业");

        post("/complaints/trades?trades=PROPERTY");

        assertThat(inUse()).containsExactly("PROPERTY");
        assertThat(jdbc.sql("select distinct starter from complaint.category where not retired")
                        .query(String.class)
                        .list())
                .contains("PROPERTY")
                .doesNotContain("COMMERCE", "TELECOM");
        assertThat(page("/complaints/types")).doesNotContain("这个中心做哪一行？");
        assertThat(page("/knowledge/wording")).doesNotContain("还没有启用任何行业的用语");
        assertThat(page("/today")).doesNotContain("选定这个中心的行业");
    }

    @Test
    @Transactional
    void a_house_of_another_trade_says_so_once_and_is_not_asked_again() {
        nothingIsDecided();
        post("/complaints/trades");
        assertThat(inUse()).isEmpty();
        assertThat(page("/complaints/types")).doesNotContain("这个中心做哪一行？");
        assertThat(page("/today")).doesNotContain("选定这个中心的行业");
    }

    private void nothingIsDecided() {
        jdbc.sql(
                        "update knowledge.wording_pack set in_use = code in ('SHARED', 'OWN'), changed_by = null, changed_at = null")
                .update();
    }

    private List<String> inUse() {
        return jdbc.sql("select code from knowledge.wording_pack where in_use and code not in ('SHARED', 'OWN')")
                .query(String.class)
                .list();
    }

    private String page(String path) {
        return new String(
                mvc.get()
                        .uri(path)
                        .with(Signed.as(Role.SUPERVISOR))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void what_the_house_changed_is_its_own_and_what_it_struck_does_not_come_back() {
        packs.use(WordingPack.TELECOM, SUPERVISOR);
        phrases.list(WordingCategory.TABOO_COLD, "信号就这样", "自家的说法", List.of(), SUPERVISOR);
        phrases.strike(listed("网速就这样").id(), SUPERVISOR);
        jdbc.sql("delete from knowledge.phrase where phrase = '重新下发一下'").update();
        assertThat(packs.standings())
                .filteredOn(standing -> standing.pack() == WordingPack.TELECOM)
                .singleElement()
                .extracting(WordingPacks.Standing::offered)
                .isEqualTo(1);

        assertThat(packs.use(WordingPack.TELECOM, SUPERVISOR)).isEqualTo(1);

        assertThat(listed("信号就这样").advice()).isEqualTo("自家的说法");
        assertThat(wording.check("网速就这样")).isEmpty();
        assertThat(wording.check("我帮您重新下发一下")).hasSize(1);
        packs.drop(WordingPack.TELECOM, SUPERVISOR);
        assertThat(wording.check("信号就这样"))
                .as("the house's own counts whatever the trade")
                .hasSize(1);
        phrases.strike(listed("信号就这样").id(), SUPERVISOR);
    }

    @Test
    void struck_words_can_be_listed_again() {
        var word = "切口" + Ids.next().toString().substring(30);
        phrases.list(WordingCategory.TABOO_COLD, word, "换个说法", List.of(), SUPERVISOR);
        phrases.strike(listed(word).id(), SUPERVISOR);
        assertThat(wording.check(word)).isEmpty();
        phrases.list(WordingCategory.TABOO_COLD, word, "换个说法", List.of(), SUPERVISOR);
        assertThat(wording.check(word)).hasSize(1);
        phrases.strike(listed(word).id(), SUPERVISOR);
    }

    @Test
    void the_words_follow_the_trade_whose_complaints_the_house_takes() {
        complaintTypes.use(Starter.TELECOM, true, SUPERVISOR);
        assertThat(wording.check(OF_TELECOM)).hasSize(1);
        complaintTypes.use(Starter.TELECOM, false, SUPERVISOR);
        assertThat(wording.check(OF_TELECOM)).isEmpty();
        complaintTypes.use(Starter.TELECOM, true, SUPERVISOR);
    }
}
