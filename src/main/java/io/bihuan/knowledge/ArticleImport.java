package io.bihuan.knowledge;

import io.bihuan.file.Files;
import io.bihuan.file.RowImport;
import io.bihuan.job.Works;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes in a file of articles and publishes them; an article known by its id is replaced. */
@Service
public class ArticleImport extends RowImport<NamedArticle> {

    private static final int BATCH = 500;

    private final ArticleBatch batches;

    ArticleImport(Files files, Works works, UiFactory uis, ArticleBatch batches) {
        super(files, works, uis, BATCH);
        this.batches = batches;
    }

    @Override
    public String kind() {
        return "knowledge.import";
    }

    @Override
    protected void read(InputStream content, Rows<NamedArticle> rows) throws IOException {
        ArticleFile.read(content, rows);
    }

    @Override
    protected int take(List<NamedArticle> articles, UUID by) {
        Map<String, ArticleText> latest = new LinkedHashMap<>();
        articles.forEach(article -> latest.put(article.externalId(), article.text()));
        return batches.take(latest, by);
    }
}
