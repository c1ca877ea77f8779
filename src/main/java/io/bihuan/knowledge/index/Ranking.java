package io.bihuan.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Ranks by words and by meaning. Each way proposes its best; every candidate is then measured by both, and the two
 * measures are added up, so that none is punished for having been proposed by one way only.
 */
final class Ranking {

    private static final int CANDIDATES = 60;

    /** The full-text score that counts as half of the best beside a meaning; chosen by measuring. */
    private static final double HALF = 20;

    /** What the similarity leaves out of every score, as it does not change the order. */
    private static final double SATURATION = 2.2;

    private final Analyzer analyzer;
    private final Blend blend;

    Ranking(Analyzer analyzer, Blend blend) {
        this.analyzer = analyzer;
        this.blend = blend;
    }

    private record Measured(int doc, double words, double score) {}

    List<Found> best(IndexSearcher searcher, Ask ask) throws IOException {
        var words = words(ask);
        if (words.clauses().isEmpty()) {
            return List.of();
        }
        var filter = filter(ask);
        var most = Math.max(CANDIDATES, ask.limit());
        var scale = SATURATION / weight(searcher.getIndexReader(), ask);
        var byWords = searcher.search(filtered(words, filter), most).scoreDocs;
        if (ask.vector() == null || blend.meaning() == 0) {
            return distinct(searcher, onlyWords(byWords, scale), ask.limit());
        }
        var near = new KnnFloatVectorQuery(Documents.VECTOR, ask.vector(), most, filter);
        var byMeaning = searcher.search(near, most).scoreDocs;
        return distinct(searcher, both(searcher, words, scale, ask.vector(), byWords, byMeaning), ask.limit());
    }

    /** How rare the question's words are, all together: what an article that has each of them once would score. */
    private double weight(IndexReader reader, Ask ask) throws IOException {
        var documents = reader.getDocCount(Analyzers.GRAMS);
        var weight = 0.0;
        for (var token : Set.copyOf(Analyzers.tokens(analyzer, Analyzers.GRAMS, ask.words()))) {
            var having = reader.docFreq(new Term(Analyzers.GRAMS, token));
            weight += Math.log(1 + (documents - having + 0.5) / (having + 0.5));
        }
        return Math.max(weight * Math.max(blend.grams(), 0.01), 0.01);
    }

    private BooleanQuery words(Ask ask) {
        var all = new BooleanQuery.Builder();
        add(all, Analyzers.GRAMS, Synonyms.widened(ask.words()), blend.grams());
        add(all, Analyzers.ANSWER, ask.words(), blend.answer());
        if (Initials.looksLike(ask.words())) {
            all.add(new PrefixQuery(new Term(Documents.INITIALS, Initials.asTyped(ask.words()))), Occur.SHOULD);
        }
        return all.build();
    }

    private void add(BooleanQuery.Builder all, String field, String words, float weight) {
        var tokens = weight == 0 ? Set.<String>of() : Set.copyOf(Analyzers.tokens(analyzer, field, words));
        if (!tokens.isEmpty()) {
            var any = new BooleanQuery.Builder();
            tokens.forEach(token -> any.add(new TermQuery(new Term(field, token)), Occur.SHOULD));
            all.add(new BoostQuery(any.build(), weight), Occur.SHOULD);
        }
    }

    private static Query filter(Ask ask) {
        var filter = new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Documents.LAST_DAY, ask.today(), Long.MAX_VALUE), Occur.FILTER);
        if (ask.openOnly()) {
            filter.add(new TermQuery(new Term(Documents.OPEN, "yes")), Occur.FILTER);
        }
        return filter.build();
    }

    private static Query filtered(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static List<Measured> onlyWords(ScoreDoc[] hits, double scale) {
        return Arrays.stream(hits)
                .map(hit -> onlyWords(hit.doc, scale * hit.score))
                .toList();
    }

    private List<Measured> both(
            IndexSearcher searcher, Query words, double scale, float[] vector, ScoreDoc[] byWords, ScoreDoc[] byMeaning)
            throws IOException {
        var docs = Stream.concat(Arrays.stream(byWords), Arrays.stream(byMeaning))
                .mapToInt(hit -> hit.doc)
                .distinct()
                .sorted()
                .toArray();
        var texts = Measures.fullText(searcher, words, docs);
        var meanings = Measures.nearness(searcher, vector, docs);
        var measured = new ArrayList<Measured>();
        for (var i = 0; i < docs.length; i++) {
            measured.add(
                    Float.isNaN(meanings[i])
                            ? onlyWords(docs[i], scale * texts[i])
                            : blended(onlyWords(docs[i], scale * texts[i]), texts[i], Math.max(0, meanings[i])));
        }
        measured.sort(Comparator.comparingDouble(Measured::score).reversed());
        return measured;
    }

    private Measured blended(Measured words, double fullText, double meaning) {
        var score = (1 - blend.meaning()) * fullText / (fullText + HALF) + blend.meaning() * meaning;
        return new Measured(words.doc(), words.words(), score);
    }

    /** Where nothing is known of a meaning: how much of the question, by the rarity of its words, is there. */
    private static Measured onlyWords(int doc, double score) {
        return new Measured(doc, Math.min(1, score), Math.min(1, score));
    }

    private static List<Found> distinct(IndexSearcher searcher, List<Measured> measured, int limit) throws IOException {
        var stored = searcher.storedFields();
        var seen = new HashSet<>();
        var found = new ArrayList<Found>();
        for (var hit : measured) {
            if (found.size() == limit) {
                break;
            }
            var document = stored.document(hit.doc());
            if (seen.add(Documents.id(document))) {
                found.add(Documents.found(document, hit.words(), hit.score()));
            }
        }
        return found;
    }
}
