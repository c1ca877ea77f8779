package io.bihuan.conversation;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Throws away, every hour, files that no message carries. */
@Component
class UnsaidFiles implements Recurring {

    private final Attachments attachments;

    UnsaidFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "conversation.unsaid-files";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        attachments.sweep();
    }
}
