package io.bihuan.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import io.bihuan.programme.Gate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class HandbookTests {

    @Autowired
    StarterChapters starter;

    @Autowired
    Handbook handbook;

    @Autowired
    HandbookDesk desk;

    @Autowired
    Areas areas;

    private final UUID reader = Ids.next();
    private final UUID writer = Ids.next();

    @BeforeEach
    void the_twelve_chapters() {
        starter.load(writer);
    }

    private static NewVersion words(Chapter chapter, boolean substantial) {
        return new NewVersion(
                chapter.title(),
                chapter.english(),
                chapter.body() + "\n\n补一句。",
                chapter.areas(),
                chapter.rules(),
                substantial,
                "补充");
    }

    private void readsAll() {
        handbook.owedBy(reader).forEach(chapter -> desk.acknowledge(chapter.id(), chapter.version(), reader));
    }

    @Nested
    class The_ready_chapters {

        @Test
        void are_as_many_as_the_manual_asks_for_and_explain_areas_that_exist() {
            assertThat(StarterChapters.shelf()).hasSize(12).allSatisfy(file -> {
                assertThat(file.words().title()).isNotBlank();
                assertThat(file.words().areas())
                        .allMatch(code -> areas.look(code).isPresent());
            });
        }

        @Test
        void are_loaded_once() {
            assertThat(starter.load(writer)).isZero();
            assertThat(starter.missing()).isZero();
        }
    }

    @Nested
    class A_chapter_that_changes {

        @Test
        void in_substance_asks_for_a_new_acknowledgement() {
            readsAll();
            var chapter = handbook.chapters().getFirst();

            desk.revise(chapter.id(), chapter.version(), words(chapter, true), writer);

            assertThat(handbook.owedBy(reader)).extracting(Chapter::id).containsExactly(chapter.id());
            assertThat(handbook.require(chapter.id(), chapter.version()).body()).isEqualTo(chapter.body());
        }

        @Test
        void in_wording_only_leaves_acknowledgements_as_they_are() {
            readsAll();
            var chapter = handbook.chapters().getFirst();

            desk.revise(chapter.id(), chapter.version(), words(chapter, false), writer);

            assertThat(handbook.owedBy(reader)).isEmpty();
        }

        @Test
        void while_somebody_reads_is_not_acknowledged_in_its_former_version() {
            var seen = handbook.chapters().getFirst();
            desk.revise(seen.id(), seen.version(), words(seen, true), writer);

            assertThat(desk.acknowledge(seen.id(), seen.version(), reader))
                    .isEqualTo(HandbookDesk.Acknowledging.CHANGED);
        }

        @Test
        void by_two_at_once_tells_the_second_to_look_first() {
            var seen = handbook.chapters().getFirst();
            desk.revise(seen.id(), seen.version(), words(seen, false), writer);

            assertThat(desk.revise(seen.id(), seen.version(), words(seen, false), writer))
                    .isEqualTo(new HandbookDesk.Writing.Overtaken(seen.version() + 1));
        }
    }

    @Nested
    class The_gate {

        @Test
        void is_passed_once_every_chapter_is_acknowledged_and_opens_again_when_one_changes() {
            assertThat(handbook.passesOf(List.of(reader))).isEmpty();

            readsAll();

            assertThat(handbook.passesOf(List.of(reader)))
                    .extracting(pass -> pass.gate())
                    .containsExactly(Gate.HANDBOOK);
            var chapter = handbook.chapters().getLast();
            desk.revise(chapter.id(), chapter.version(), words(chapter, true), writer);
            assertThat(handbook.passesOf(List.of(reader))).isEmpty();
        }
    }

    @Nested
    class Its_text {

        @Test
        void is_a_piece_of_a_page_in_which_tags_stay_words_and_addresses_do_nothing() {
            var html = Markdown.html(
                    "# 大\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![p](http://e/x.png)\n\n| a | b |\n| - | - |\n| 1 | 2 |");

            assertThat(html)
                    .contains("<h2>大</h2>", "&lt;script&gt;", "<table class=\"table\">")
                    .doesNotContain("<script", "javascript:", "http://e/x.png", "style=");
        }

        @Test
        void may_say_of_itself_what_it_explains() {
            var file =
                    StarterChapters.file("03-calm.md", "---\nen: Calm\nareas: [empathy, listening]\n---\n# 先稳住\n\n正文");

            assertThat(file.number()).isEqualTo(3);
            assertThat(file.slug()).isEqualTo("calm");
            assertThat(file.words().title()).isEqualTo("先稳住");
            assertThat(file.words().english()).isEqualTo("Calm");
            assertThat(file.words().areas()).containsExactly("empathy", "listening");
            assertThat(file.words().body()).isEqualTo("正文");
        }
    }
}
