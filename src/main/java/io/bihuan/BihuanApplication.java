package io.bihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The whole of Bihuan: one program, started once a node. */
// Modules name their things in the words of their trade: two may well have the same.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@Modulithic(systemName = "Bihuan")
public class BihuanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BihuanApplication.class, arguments);
    }
}
