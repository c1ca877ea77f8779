package io.bihuan.knowledge;

import io.bihuan.file.Files;
import io.bihuan.job.Works;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins imports of articles. */
@Service
public class KnowledgeImports {

    /** Who acts where a program and no person does. */
    public static final UUID ANOTHER_SYSTEM = new UUID(0, 0);

    private final Files files;
    private final Works works;

    KnowledgeImports(Files files, Works works) {
        this.files = files;
        this.works = works;
    }

    /** Keeps the JSON lines and starts taking them in; returns the job. */
    @Transactional
    public UUID start(String name, InputStream lines, UUID by) {
        var file = files.keep(name, lines, by);
        return works.start(ArticleImport.KIND, name, by, Map.of(ArticleImport.FILE, file.toString()));
    }
}
