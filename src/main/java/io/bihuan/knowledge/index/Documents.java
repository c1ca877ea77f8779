package io.bihuan.knowledge.index;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** One document a way of asking; all documents of an article are put in and taken out together. */
final class Documents {

    static final String ID = "id";
    static final String OPEN = "open";
    static final String LAST_DAY = "lastDay";
    static final String VECTOR = "vector";
    static final String INITIALS = "initials";
    static final Set<String> STAMP = Set.of(ID, "revision", "complete");

    private static final String EXTERNAL = "external";
    private static final String QUESTION = "question";
    private static final String ASKING = "asking";
    private static final String TEXT = "text";

    private Documents() {}

    static List<Document> of(Entry entry) {
        return entry.askings().stream().map(asking -> document(entry, asking)).toList();
    }

    private static Document document(Entry entry, Entry.Asking asking) {
        var document = new Document();
        document.add(new StringField(ID, entry.id().toString(), Field.Store.YES));
        document.add(new StoredField(EXTERNAL, entry.externalId()));
        document.add(new StoredField("revision", entry.revision()));
        document.add(new StoredField("complete", entry.complete() ? 1 : 0));
        document.add(new StoredField(QUESTION, entry.askings().getFirst().text()));
        document.add(new StoredField(ASKING, asking.text()));
        document.add(new StoredField(TEXT, entry.answer()));
        document.add(new StringField(OPEN, entry.open() && entry.answers() ? "yes" : "no", Field.Store.NO));
        document.add(new LongPoint(LAST_DAY, entry.lastDay() == null ? Long.MAX_VALUE : entry.lastDay()));
        document.add(new TextField(Analyzers.GRAMS, asking.text(), Field.Store.NO));
        document.add(new TextField(Analyzers.ANSWER, entry.answer(), Field.Store.NO));
        Initials.runs(asking.text()).forEach(run -> document.add(new StringField(INITIALS, run, Field.Store.NO)));
        if (asking.vector() != null) {
            document.add(new KnnFloatVectorField(VECTOR, asking.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    static UUID id(Document document) {
        return UUID.fromString(document.get(ID));
    }

    static SearchIndex.Held held(Document document) {
        return new SearchIndex.Held(number(document, "revision"), number(document, "complete") == 1);
    }

    static Found found(Document document, double words, double score) {
        return new Found(
                id(document),
                document.get(EXTERNAL),
                document.get(QUESTION),
                document.get(ASKING),
                document.get(TEXT),
                words,
                score);
    }

    private static int number(Document document, String field) {
        return Objects.requireNonNull(document.getField(field)).numericValue().intValue();
    }
}
