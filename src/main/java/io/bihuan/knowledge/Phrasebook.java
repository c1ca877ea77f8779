package io.bihuan.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** All the words to look out for, found in one pass over a text however many there are. */
final class Phrasebook {

    private final Map<String, PhraseRule> rules = new HashMap<>();
    private final Trie phrases;
    private final Trie exceptions;

    Phrasebook(Collection<PhraseRule> known) {
        known.forEach(rule -> {
            rules.put(FoldedText.fold(rule.phrase()), rule);
            rules.put(FoldedText.fold(rule.phrase().replace('\'', '’')), rule);
        });
        this.phrases = Trie.builder().addKeywords(rules.keySet()).build();
        this.exceptions = Trie.builder()
                .addKeywords(known.stream()
                        .flatMap(rule -> rule.unless().stream())
                        .map(FoldedText::fold)
                        .toList())
                .build();
    }

    /** What should be said otherwise, in the order of the text; of passages that overlap, the graver or longer one. */
    List<WordingFinding> check(String text) {
        return check(text, Stream.empty());
    }

    /** The same, with what another book finds in the text as well; of equal passages this book's stays. */
    List<WordingFinding> check(String text, Phrasebook other) {
        return check(
                text,
                other.check(text).stream().filter(finding -> finding.category() == WordingCategory.TABOO_FOR_TYPE));
    }

    private List<WordingFinding> check(String text, Stream<WordingFinding> more) {
        var folded = FoldedText.of(text);
        var sentences = Sentences.of(folded.text());
        var fine = exceptions.parseText(folded.text());
        var found = phrases.parseText(folded.text()).stream()
                .filter(emit -> fine.stream().noneMatch(exception -> covers(exception, emit)))
                .filter(emit -> !sentences.quoted(emit.getStart()))
                .filter(emit -> folded.standsAlone(emit.getStart(), emit.getEnd() + 1, text))
                .filter(emit -> !excusedByTime(emit, sentences))
                .map(emit -> finding(text, folded, emit));
        var promises = sentences.promisesWithoutTime().stream().map(span -> promise(text, folded, span));
        var blame = Blame.in(folded.text()).stream()
                .filter(span -> fine.stream().noneMatch(exception -> covers(exception, span)))
                .filter(span -> !sentences.quoted(span.from()))
                .map(span -> blame(text, folded, span));
        return withoutOverlaps(Stream.of(found, blame, promises, more).flatMap(each -> each));
    }

    private static boolean covers(Emit exception, Emit emit) {
        return exception.getStart() <= emit.getStart() && exception.getEnd() >= emit.getEnd();
    }

    private static boolean covers(Emit exception, Blame.Span span) {
        return exception.getStart() <= span.from() && exception.getEnd() + 1 >= span.to();
    }

    /** A word such as 尽快 does no harm in a sentence that also says when. */
    private boolean excusedByTime(Emit emit, Sentences sentences) {
        return rule(emit).category() == WordingCategory.VAGUE_TIME
                && sentences.at(emit.getStart()).namesATime();
    }

    private WordingFinding finding(String text, FoldedText folded, Emit emit) {
        var rule = rule(emit);
        var from = folded.from(emit.getStart());
        var to = folded.to(emit.getEnd() + 1);
        return new WordingFinding(
                rule.category(),
                from,
                to,
                text.substring(from, to),
                rule.advice(),
                rule.category().rule());
    }

    private PhraseRule rule(Emit emit) {
        var rule = rules.get(emit.getKeyword());
        if (rule == null) {
            throw new IllegalStateException("A phrase without a rule: " + emit.getKeyword());
        }
        return rule;
    }

    private static WordingFinding promise(String text, FoldedText folded, Sentences.Span span) {
        var from = folded.from(span.from());
        var to = folded.to(span.to());
        var category = WordingCategory.VAGUE_PROMISE;
        return new WordingFinding(
                category, from, to, text.substring(from, to), Sentences.PROMISE_ADVICE, category.rule());
    }

    private static WordingFinding blame(String text, FoldedText folded, Blame.Span span) {
        var from = folded.from(span.from());
        var to = folded.to(span.to());
        var category = WordingCategory.TABOO_BLAME;
        return new WordingFinding(category, from, to, text.substring(from, to), Blame.ADVICE, category.rule());
    }

    private static List<WordingFinding> withoutOverlaps(Stream<WordingFinding> findings) {
        var kept = new ArrayList<WordingFinding>();
        findings.sorted(Comparator.comparing(
                                (WordingFinding finding) -> !finding.category().taboo())
                        .thenComparing(finding -> finding.category() == WordingCategory.VAGUE_PROMISE)
                        .thenComparing(finding -> finding.from() - finding.to()))
                .filter(finding -> kept.stream().noneMatch(other -> overlap(finding, other)))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(WordingFinding::from));
        return List.copyOf(kept);
    }

    private static boolean overlap(WordingFinding one, WordingFinding other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
