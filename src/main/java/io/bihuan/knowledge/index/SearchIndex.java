package io.bihuan.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** The index itself, in a folder or in memory. Knows articles, not where they come from. */
public final class SearchIndex implements AutoCloseable {

    private static final double BUFFER_MB = 48;

    private final Analyzer analyzer = Analyzers.all();
    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Blend blend;

    /** Opens the folder's index, or begins one. */
    public SearchIndex(Directory folder, Blend blend) {
        try {
            this.folder = folder;
            this.writer = new IndexWriter(folder, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB));
            this.searchers = new SearcherManager(writer, null);
            this.blend = blend;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the index holds of an article: its revision, and whether all its meanings are known. */
    public record Held(int revision, boolean complete) {}

    /** Puts articles in, in the place of what was there of them; found from the next {@link #refresh} on. */
    public void put(Collection<Entry> entries) {
        try {
            for (var entry : entries) {
                writer.updateDocuments(article(entry.id()), Documents.of(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes articles out. */
    public void remove(Collection<UUID> ids) {
        try {
            for (var id : ids) {
                writer.deleteDocuments(article(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets searches see what was put in and taken out. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes everything down, so that the next start need not index again. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best articles, the best first. */
    public List<Found> search(Ask ask) {
        return search(ask, blend);
    }

    /** The same, ranked by another blend: for measuring which one is best. */
    public List<Found> search(Ask ask, Blend other) {
        try {
            var searcher = searchers.acquire();
            try {
                return new Ranking(analyzer, other).best(searcher, ask);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many ways of asking are held. */
    public int size() {
        return writer.getDocStats().numDocs;
    }

    /** Everything that is held, to compare with the database. */
    public Map<UUID, Held> held() {
        try {
            var searcher = searchers.acquire();
            try {
                var held = new HashMap<UUID, Held>();
                var all = searcher.search(MatchAllDocsQuery.INSTANCE, Math.max(1, size()));
                var stored = searcher.storedFields();
                for (var hit : all.scoreDocs) {
                    var document = stored.document(hit.doc, Documents.STAMP);
                    held.put(Documents.id(document), Documents.held(document));
                }
                return held;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term article(UUID id) {
        return new Term(Documents.ID, id.toString());
    }

    @Override
    public void close() {
        try (folder;
                writer;
                searchers) {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
