package io.bihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.database.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class MergingCustomersTests {

    @Autowired
    Customers customers;

    @Autowired
    CustomerDesk desk;

    @Autowired
    CustomerFile file;

    @Autowired
    MergeDesk merges;

    @Autowired
    DuplicateSearch search;

    @Autowired
    CustomerImport imports;

    @Autowired
    CustomerBatch batches;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn leader = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private final String crm = "crm-" + Ids.next();

    private static String freshPhone() {
        return "1%010d".formatted(ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L));
    }

    private CustomerId somebody(String name, String phone) {
        return customers.findOrCreate(new Contact(name, phone, null, crm + "-" + Ids.next()));
    }

    private String ground(CustomerId one, CustomerId other) {
        return jdbc.sql("""
                        select ground
                          from customer.duplicate
                         where first_id = least(:one, :other)
                           and second_id = greatest(:one, :other)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void who_shares_a_phone_or_an_address_and_nearly_a_name_is_found() {
        var phone = freshPhone();
        var home = "文三路" + freshPhone() + "号3幢502室";
        var one = somebody("王小明", phone);
        var sameHome = somebody("王晓明", freshPhone());
        var neighbour = somebody("李四", freshPhone());
        var samePhone = somebody("王大明", freshPhone());
        desk.add(samePhone, DetailKind.PHONE, phone, "", leader);
        desk.add(one, DetailKind.ADDRESS, home, "", leader);
        desk.add(sameHome, DetailKind.ADDRESS, home.replace("幢", "号楼").replace("室", ""), "", leader);
        desk.add(neighbour, DetailKind.ADDRESS, home, "", leader);

        search.compare(List.of(one.value()));

        assertThat(ground(one, samePhone)).isEqualTo("PHONE");
        assertThat(ground(one, sameHome)).isEqualTo("NAME_AND_ADDRESS");
        assertThat(ground(one, neighbour)).isEmpty();
        assertThat(mvc.get().uri("/customers/duplicates").with(io.bihuan.Signed.as(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(customers.preview(sameHome).number());
    }

    @Test
    void both_ids_lead_to_the_survivor_who_has_the_contacts_of_both() {
        var kept = freshPhone();
        var brought = freshPhone();
        var survivor = somebody("王小明", kept);
        var merged = somebody("王晓明", brought);
        desk.add(merged, DetailKind.EMAIL, brought + "@qq.com", "", leader);

        merges.merge(survivor, merged, Set.of("name"), "电话核对过", leader);

        assertThat(customers.preview(merged).id()).isEqualTo(survivor);
        assertThat(customers.byPhone(brought)).contains(survivor);
        assertThat(customers.byEmail(brought + "@qq.com")).contains(survivor);
        assertThat(customers.fits(survivor, "王晓明", brought)).isTrue();
        assertThat(customers.preview(survivor).phone()).isEqualTo(Masks.phone(kept));
        assertThat(customers.everyId(merged)).containsExactlyInAnyOrder(survivor.value(), merged.value());
        assertThat(mvc.get().uri("/customers/" + merged).with(Signed.as(leader)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/customers/" + survivor);
    }

    @Test
    void a_conversation_in_progress_goes_on_and_shows_the_survivor() {
        var survivor = somebody("王小明", freshPhone());
        var merged = somebody("赵小明", freshPhone());
        var talk = conversations.open(new NewConversation("FORM", "访客", merged, 0));
        jdbc.sql("update conversation.conversation set state = 'ACTIVE', agent_id = :agent where id = :id")
                .param("agent", leader.staffId())
                .param("id", talk.value())
                .update();

        merges.merge(survivor, merged, Set.of(), "同一人", leader);

        assertThat(mvc.get().uri("/workspace").param("c", talk.toString()).with(Signed.as(leader)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/conversations/" + talk).with(Signed.as(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("王**");
        assertThat(mvc.get().uri("/customers/" + survivor).with(Signed.as(leader)))
                .bodyText()
                .contains("/conversations/" + talk);
        conversations.leave(talk);
    }

    @Test
    void taking_it_back_makes_them_what_they_were_but_keeps_what_was_corrected_since() {
        var kept = freshPhone();
        var brought = freshPhone();
        var survivor = somebody("王小明", kept);
        var merged = somebody("赵六", brought);
        var before = customers.preview(survivor);
        var third = somebody("赵七", freshPhone());
        merges.merge(merged, third, Set.of(), "同一人", leader);
        var done = (Merging.Done) merges.merge(survivor, merged, Set.of("name", "phone"), "同一人", leader);
        assertThat(customers.preview(third).id()).isEqualTo(survivor);
        desk.correct(survivor, "", "金卡", "怕吵", leader);

        assertThat(merges.undo(done.merge(), leader)).isInstanceOf(Merging.Done.class);

        var after = customers.preview(survivor);
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.grade()).isEqualTo("金卡");
        assertThat(after.externalId()).isEqualTo(before.externalId());
        assertThat(file.details(survivor)).hasSize(1);
        assertThat(customers.preview(third).id()).isEqualTo(merged);
        assertThat(customers.byPhone(brought)).contains(merged);
        assertThat(customers.byPhone(kept)).contains(survivor);
    }

    @Test
    void a_merge_below_a_later_one_is_taken_back_after_it() {
        var first = somebody("王一", freshPhone());
        var second = somebody("王二", freshPhone());
        var third = somebody("王三", freshPhone());
        var early = (Merging.Done) merges.merge(second, third, Set.of(), "同一人", leader);
        var late = (Merging.Done) merges.merge(first, second, Set.of(), "同一人", leader);

        assertThat(merges.undo(early.merge(), leader)).isInstanceOf(Merging.LaterFirst.class);
        assertThat(merges.undo(late.merge(), leader)).isInstanceOf(Merging.Done.class);
        assertThat(merges.undo(early.merge(), leader)).isInstanceOf(Merging.Done.class);
        assertThat(merges.merge(first, first, Set.of(), "同一人", leader)).isInstanceOf(Merging.OneAlready.class);
    }

    @Test
    void a_file_that_still_knows_the_merged_one_brings_the_survivor_up_to_date() {
        var survivor = customers.findOrCreate(new Contact("王小明", freshPhone(), null, crm + "-a"));
        var merged = customers.findOrCreate(new Contact("王小明", freshPhone(), null, crm + "-b"));
        merges.merge(survivor, merged, Set.of(), "同一人", leader);

        assertThat(batches.take(List.of(new ImportedCustomer(crm + "-b", "", "", "", "金卡", "")), UUID.randomUUID()))
                .isOne();
        assertThat(customers.preview(survivor).grade()).isEqualTo("金卡");
    }
}
