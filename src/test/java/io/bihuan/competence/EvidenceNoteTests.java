package io.bihuan.competence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.web.UiFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class EvidenceNoteTests {

    @Autowired
    UiFactory uis;

    @Test
    void is_read_by_everybody_in_their_own_language() {
        var note = EvidenceNote.of("training", EvidenceNote.named("投诉处理", "Complaint handling"));
        assertThat(EvidenceNote.read(note, uis.plain(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("参加培训《投诉处理》");
        assertThat(EvidenceNote.read(note, uis.plain(Locale.ENGLISH))).isEqualTo("Took part in “Complaint handling”");
        assertThat(EvidenceNote.read(EvidenceNote.of("exam", "12.5", "20"), uis.plain(Locale.ENGLISH)))
                .isEqualTo("Theory exam: 12.5 of 20");
    }

    @Test
    void stays_as_it_is_where_somebody_wrote_it() {
        assertThat(EvidenceNote.read("电话里没有核对身份", uis.plain(Locale.ENGLISH))).isEqualTo("电话里没有核对身份");
    }
}
