package io.bihuan.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.VectorUtil;

/** Measures given documents, in ascending order, by words and by meaning. */
final class Measures {

    private Measures() {}

    /** The full-text score of each; 0 where the words do not occur. */
    static float[] fullText(IndexSearcher searcher, Query words, int[] docs) throws IOException {
        var scores = new float[docs.length];
        var weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        var leaves = searcher.getIndexReader().leaves();
        for (var i = 0; i < docs.length; ) {
            var leaf = leaf(leaves, docs[i]);
            var scorer = weight.scorer(leaf);
            for (; i < docs.length && docs[i] < end(leaf); i++) {
                if (scorer != null && reach(scorer.iterator(), docs[i] - leaf.docBase)) {
                    scores[i] = scorer.score();
                }
            }
        }
        return scores;
    }

    /** The cosine of each with the vector; not a number where its meaning is not known. */
    static float[] nearness(IndexSearcher searcher, float[] vector, int[] docs) throws IOException {
        var cosines = new float[docs.length];
        Arrays.fill(cosines, Float.NaN);
        var leaves = searcher.getIndexReader().leaves();
        for (var i = 0; i < docs.length; ) {
            var leaf = leaf(leaves, docs[i]);
            var values = leaf.reader().getFloatVectorValues(Documents.VECTOR);
            var iterator = values == null ? null : values.iterator();
            for (; i < docs.length && docs[i] < end(leaf); i++) {
                if (values != null && iterator != null && reach(iterator, docs[i] - leaf.docBase)) {
                    cosines[i] = VectorUtil.dotProduct(vector, values.vectorValue(iterator.index()));
                }
            }
        }
        return cosines;
    }

    private static boolean reach(DocIdSetIterator iterator, int doc) throws IOException {
        return (iterator.docID() < doc ? iterator.advance(doc) : iterator.docID()) == doc;
    }

    private static LeafReaderContext leaf(java.util.List<LeafReaderContext> leaves, int doc) {
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static int end(LeafReaderContext leaf) {
        return leaf.docBase + leaf.reader().maxDoc();
    }
}
