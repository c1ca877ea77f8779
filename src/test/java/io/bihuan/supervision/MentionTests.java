package io.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import io.bihuan.people.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTests {

    private final Person wang = aColleague("王建");
    private final Person wangJianguo = aColleague("王建国");
    private final Person namesake = aColleague("王建国");
    private final List<Person> all = List.of(wang, wangJianguo, namesake);

    private static Person aColleague(String name) {
        return new Person(Ids.next(), "S1", name, Ids.next(), Ids.next(), "一组", "客服部", "总部", "客服专员", "P1");
    }

    @Test
    void whoever_has_the_name_after_the_sign_is_told_and_nobody_whose_name_only_begins_it() {
        assertThat(NoteDesk.namedIn("@王建国 帮忙看一下工单", all)).containsExactlyInAnyOrder(wangJianguo, namesake);
        assertThat(NoteDesk.namedIn("请@王建，@王建国一起看", all)).containsExactlyInAnyOrder(wang, wangJianguo, namesake);
        assertThat(NoteDesk.namedIn("王建国来过", all)).isEmpty();
    }
}
