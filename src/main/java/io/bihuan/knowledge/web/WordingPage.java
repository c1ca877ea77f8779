package io.bihuan.knowledge.web;

import io.bihuan.knowledge.PhraseDesk;
import io.bihuan.knowledge.WordingCategory;
import io.bihuan.knowledge.WordingPacks;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * The words to look out for.
 *
 * @param category the kind shown
 * @param lines the words of that kind
 * @param counts how many words each kind has
 * @param packs the packs that come with the product
 * @param form what is typed
 */
public record WordingPage(
        WordingCategory category,
        List<PhraseDesk.Listed> lines,
        List<Count> counts,
        List<WordingPacks.Standing> packs,
        PhraseForm form,
        Errors errors) {

    /** A kind and how many words it has. */
    public record Count(WordingCategory category, int phrases) {}

    /** The kinds that words can be listed under. */
    public List<Option> categories(Ui ui) {
        return WordingCategory.general().stream()
                .filter(kind -> kind != WordingCategory.VAGUE_PROMISE)
                .map(kind -> new Option(kind.name(), ui.label("knowledge.wording", kind)))
                .toList();
    }

    /** Whether no trade's words count here. */
    public boolean noTrade() {
        return packs.stream().noneMatch(pack -> pack.inUse() && pack.pack().ofATrade());
    }

    /** The fault of a field. */
    public String error(String field, Ui ui) {
        return errors.of(field, ui);
    }
}
