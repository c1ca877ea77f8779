package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StarterPhraseTests {

    private static final Pattern LATIN = Pattern.compile("[a-z]{2}");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    private final List<StarterPhrase> lines = StarterPhrase.read(JsonMapper.shared());

    @Test
    void each_trade_has_every_kind_of_words_in_both_languages_and_all_share_english_ones() {
        for (var kind : WordingCategory.general()) {
            if (kind == WordingCategory.VAGUE_PROMISE) {
                continue;
            }
            for (var pack : WordingPack.ofTheProduct()) {
                var of = lines.stream()
                        .filter(line -> line.pack() == pack && line.category() == kind)
                        .toList();
                assertThat(of).as("%s in English for %s", kind, pack).anyMatch(StarterPhraseTests::english);
                if (pack.ofATrade()) {
                    assertThat(of).as("%s in Chinese for %s", kind, pack).anyMatch(line -> !english(line));
                }
            }
        }
    }

    @Test
    void no_words_are_in_two_packs_and_each_has_advice_in_its_own_language() {
        assertThat(lines).extracting(StarterPhrase::phrase).doesNotHaveDuplicates();
        assertThat(lines)
                .allMatch(line -> line.advice().codePoints().anyMatch(StarterPhraseTests::han) != english(line));
        assertThat(lines).allMatch(line -> line.unless().stream().allMatch(fine -> fine.contains(line.phrase())));
    }

    @Test
    void what_is_advised_is_nothing_to_look_out_for_itself() {
        var book = new Phrasebook(lines.stream()
                .map(line -> new PhraseRule(line.category(), line.phrase(), line.advice(), line.unless()))
                .toList());
        assertThat(lines.stream()
                        .flatMap(line -> QUOTED.matcher(line.advice()).results())
                        .map(found -> found.group(1))
                        .flatMap(words -> book.check(words).stream()
                                .filter(finding -> finding.category() != WordingCategory.VAGUE_PROMISE)
                                .map(finding -> finding.phrase() + " in " + words)))
                .isEmpty();
    }

    private static boolean english(StarterPhrase line) {
        return LATIN.matcher(line.phrase()).find();
    }

    private static boolean han(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
