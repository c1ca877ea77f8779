package io.bihuan.file;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where the bytes lie. */
@Configuration(proxyBeanMethods = false)
class FileStores {

    @Bean
    FileStore fileStore(FileSettings settings) {
        return new FolderStore(settings.folder());
    }
}
